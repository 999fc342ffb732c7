import { gate } from '@breakwater/core/care'
import { coolingUntil, type HeldMessage, heldStatus } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, state, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatMoment } from '../format.ts'
import { ChangeText } from './ChangeText.tsx'
import { closedWords } from './closed-words.ts'
import { Sending } from './Sending.tsx'

/** One held message and what may become of it now. Leaving, keeping and changing are always open. */
export function Held({ message }: { readonly message: HeldMessage }) {
  const t = words('kept')
  const [doing, setDoing] = useState<'changing' | 'sending'>()
  const { hold, plan } = person.value
  const verdict = gate('sendHeldMessage', state.value.care.safety)
  const cooling = coolingUntil(hold, plan, now.value)
  const status = heldStatus(message, now.value, { mayContact: verdict.open, cooling })
  const label = status.ready ? t('ready') : t('waiting', { when: formatMoment(status.until, zone.value) })

  if (doing === 'changing') return <ChangeText message={message} onDone={() => setDoing(undefined)} />
  return (
    <Card label={label}>
      <Stack>
        <OwnWords>{message.text}</OwnWords>
        {doing === 'sending' ? (
          <Sending message={message} onDone={() => setDoing(undefined)} />
        ) : (
          <Actions>
            <Button onClick={() => void end(message, 'left', t('cleared'))}>{t('ends.left')}</Button>
            <Button onClick={() => void end(message, 'kept', t('keptDone'))}>{t('ends.kept')}</Button>
            <Button kind="link" onClick={() => setDoing('changing')}>
              {t('ends.change')}
            </Button>
            {status.may.includes('send') ? (
              <Button kind="link" onClick={() => setDoing('sending')}>
                {t('ends.sent')}
              </Button>
            ) : null}
          </Actions>
        )}
        {status.sendingClosed === undefined || status.sendingClosed === 'tooSoon' ? null : (
          <Notice>{closedWords(status.sendingClosed, verdict.because, cooling)}</Notice>
        )}
      </Stack>
    </Card>
  )
}

async function end(message: HeldMessage, how: 'left' | 'kept', said: string): Promise<void> {
  if (!(await attempt(() => record('message.ended', { end: how }, { ref: message.id })))) return
  showToast(said)
  focusHeading()
}
