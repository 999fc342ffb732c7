import type { HeldMessage } from '@breakwater/core/hold'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { copyText } from '../../state/device.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { logContact } from '../log/log-contact.ts'
import { SafetyWord } from './SafetyWord.tsx'

interface Props {
  readonly message: HeldMessage
  readonly onDone: () => void
}

/** Sending it knowingly, outside of the app: the app gives the text and notes that it was sent. It never sends. */
export function Sending({ message, onDone }: Props) {
  const t = words('kept')
  const { route } = useLocation()

  async function copyMessage(): Promise<void> {
    showToast((await copyText(message.text)) ? t('copied') : t('notCopied'))
  }

  async function sent(): Promise<void> {
    if (!(await attempt(() => record('message.ended', { end: 'sent' }, { ref: message.id })))) return
    onDone()
    await logContact('outgoing', t('sentDone'), route, message.channel)
  }

  return (
    <Notice
      tone="care"
      title={t('sendTitle')}
      actions={
        <>
          <Button onClick={() => void copyMessage()}>{t('copy')}</Button>
          <Button onClick={() => void sent()}>{t('sentConfirm')}</Button>
          <Button kind="link" onClick={onDone}>
            {words('common')('cancel')}
          </Button>
        </>
      }
    >
      <Stack gap="small">
        <p>{t('sendText')}</p>
        <SafetyWord />
        <Reason />
      </Stack>
    </Notice>
  )
}

/** One own reason, the newest, to read before. */
function Reason() {
  const newest = [...person.value.hold.cards.values()].at(-1)
  return newest === undefined ? null : <OwnWords>{newest.text}</OwnWords>
}
