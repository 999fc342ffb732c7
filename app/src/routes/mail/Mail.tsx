import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { night } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { Renew } from '../Renew.tsx'
import { channelAddress } from '../wall/address.ts'
import { Careful } from '../wall/Careful.tsx'
import { knowing } from '../wall/knowing.ts'
import { Away } from './Away.tsx'
import { ByDay } from './ByDay.tsx'

/** Their mail files itself in the person's own mailbox: what happens, which addresses, how it is set up and undone. */
export default function Mail() {
  const t = words('mail')
  if (night.value === 'narrow') return <ByDay />
  const verdict = gate('fileMail', state.value.care.safety, knowing())
  return (
    <Page name="mail" heading={t('heading')} lead={t('lead')} backTo={channelAddress('mail')}>
      <Careful verdict={verdict} also={t('careful')} />
      <Renew of="mail" />
      {verdict.open ? <Away /> : null}
    </Page>
  )
}
