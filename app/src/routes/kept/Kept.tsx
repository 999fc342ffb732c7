import { type HeldMessage, heldMessages, keptMessages } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { Held } from './Held.tsx'
import { Past } from './Past.tsx'
import { Write } from './Write.tsx'

/** Messages that were written instead of sent: each rests for 24 hours, then it has four ends. */
export default function Kept() {
  const t = words('kept')
  const [writing, setWriting] = useState(false)
  const back = useFocusBack<HTMLDivElement>(writing)
  const { hold } = person.value
  const held = heldMessages(hold)
  const past = [...hold.messages.values()].filter(message => message.ended !== undefined).reverse()
  return (
    <Page name="kept" lead={t('lead')}>
      {writing ? (
        <Write onDone={() => setWriting(false)} />
      ) : (
        <div ref={back}>
          <Button kind={held.length === 0 ? 'primary' : 'quiet'} onClick={() => setWriting(true)}>
            {t('write')}
          </Button>
        </div>
      )}
      {writing && held.length === 0 ? null : <Messages held={held} />}
      {past.length === 0 ? null : (
        <Disclosure summary={t('past')}>
          <Past messages={past} />
          {hold.messages.size < keptMessages ? null : (
            <p>
              {t('older')}{' '}
              <Button kind="link" href={paths.journal}>
                {t('olderGo')}
              </Button>
            </p>
          )}
        </Disclosure>
      )}
      <QuestionsHere place="kept" />
    </Page>
  )
}

function Messages({ held }: { readonly held: readonly HeldMessage[] }) {
  const t = words('kept')
  if (held.length === 0) return <EmptyState title={t('empty')} />
  return (
    <Stack>
      {held.map(message => (
        <Held key={message.id} message={message} />
      ))}
    </Stack>
  )
}
