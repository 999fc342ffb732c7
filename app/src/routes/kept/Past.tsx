import type { HeldMessage } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'

/** Messages that have found their end; each can be deleted for good. */
export function Past({ messages }: { readonly messages: readonly HeldMessage[] }) {
  const t = words('kept')
  const common = words('common')
  const [asked, setAsked] = useState<string>()

  async function removeAsked(): Promise<void> {
    const id = asked
    setAsked(undefined)
    if (id === undefined || !(await attempt(() => remove(id)))) return
    showToast(t('removed'))
    focusHeading()
  }

  return (
    <>
      <List>
        {messages.map(message => (
          <ListRow
            key={message.id}
            title={<OwnWords>{message.text}</OwnWords>}
            note={message.ended === undefined ? undefined : t(`pastEnd.${message.ended.end}`)}
            actions={
              <Button kind="link" onClick={() => setAsked(message.id)}>
                {t('remove')}
              </Button>
            }
          />
        ))}
      </List>
      <Dialog
        open={asked !== undefined}
        title={t('remove')}
        onClose={() => setAsked(undefined)}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{common('cancel')}</Button>
            <Button onClick={() => void removeAsked()}>{t('remove')}</Button>
          </>
        }
      >
        <p>{t('removeAsk')}</p>
      </Dialog>
    </>
  )
}
