import { channelStates } from '@breakwater/core/plan'
import { useRoute } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { channelName } from '../channel/channels.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { wallAt } from './address.ts'
import { Block } from './Block.tsx'
import { FileMail } from './FileMail.tsx'
import { happenedWords } from './happened.ts'
import { Keep } from './Keep.tsx'
import { MakeQuiet } from './MakeQuiet.tsx'
import { Onward } from './Onward.tsx'
import { Rest } from './Rest.tsx'
import { standingWords } from './wall-words.ts'

/** One channel: keep first, make it quiet, block it if that is wanted, or say that it is something else. */
export default function OneChannel() {
  const t = words('wall')
  const id = useRoute().params.id ?? ''
  const { kept, plan } = person.value
  const status = channelStates(kept, plan).get(id)
  if (status === undefined) return <Unknown />
  return (
    <Page
      key={id}
      name="channels"
      heading={channelName(id)}
      lead={standingWords(status) ?? t('standing.nothing')}
      backTo={wallAt(id)}
    >
      <Happened id={id} />
      {status.facts.holds ? <Keep status={status} /> : null}
      <MakeQuiet status={status} />
      {id === 'mail' ? <FileMail /> : null}
      <Block status={status} />
      <Rest status={status} />
      <Onward id={id} />
    </Page>
  )
}

/** Slips, looks and what came from the other side, as counts in words. */
function Happened({ id }: { readonly id: string }) {
  const said = happenedWords(id)
  return said === '' ? null : <p>{said}</p>
}

function Unknown() {
  const t = words('wall')
  return (
    <Page name="channels" heading={t('unknown.title')} lead={t('unknown.text')} backTo={paths.channels}>
      <p>
        <Button href={paths.channels}>{t('unknown.back')}</Button>
      </p>
    </Page>
  )
}
