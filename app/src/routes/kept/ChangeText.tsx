import type { HeldMessage } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFocusFirst } from '../../ui/focus.ts'
import { Stack } from '../../ui/Stack.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

interface Props {
  readonly message: HeldMessage
  readonly onDone: () => void
}

/** Another text for a held message; its 24 hours begin again. */
export function ChangeText({ message, onDone }: Props) {
  const t = words('kept')
  const first = useFocusFirst<HTMLFormElement>()
  const [text, setText] = useState(message.text)

  async function change(event: Event): Promise<void> {
    event.preventDefault()
    if (!(await attempt(() => record('message.changed', { text }, { ref: message.id })))) return
    showToast(t('changeDone'))
    onDone()
  }

  return (
    <Card>
      <form ref={first} onSubmit={event => void change(event)}>
        <Stack>
          <TextArea label={t('text')} hint={t('textHint')} rows={6} value={text} onInput={setText} />
          <Actions>
            <Button kind="primary" type="submit" disabled={text.trim() === ''}>
              {t('hold')}
            </Button>
            <Button kind="link" onClick={onDone}>
              {words('common')('cancel')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  )
}
