import type { HeldMessage } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'

/** Messages that have found their end; each can be deleted for good. */
export function Past({ messages }: { readonly messages: readonly HeldMessage[] }) {
  const t = words('kept')
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
      <ConfirmDialog
        open={asked !== undefined}
        title={t('remove')}
        cancel={words('common')('cancel')}
        confirm={t('remove')}
        onCancel={() => setAsked(undefined)}
        onConfirm={removeAsked}
      >
        <p>{t('removeAsk')}</p>
      </ConfirmDialog>
    </>
  )
}
