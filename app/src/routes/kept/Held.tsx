import type { PathClosed } from '@breakwater/core/comeback'
import { type HeldMessage, heldStatus } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatMoment } from '../format.ts'
import { pathNow } from '../path-now.ts'
import { ChangeText } from './ChangeText.tsx'
import { closedWords } from './closed-words.ts'
import { Sending } from './Sending.tsx'

/** One held message and what may become of it now. Leaving, keeping and changing are always open. */
export function Held({ message }: { readonly message: HeldMessage }) {
  const t = words('kept')
  const [doing, setDoing] = useState<'changing' | 'sending'>()
  const path = pathNow()
  const status = heldStatus(message, now.value, { mayContact: path.open })
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
        {path.open || (passes(path) && !status.ready) ? null : <Notice>{closedWords(path)}</Notice>}
      </Stack>
    </Card>
  )
}

/** What passes is not worth a word while the message rests anyway. */
function passes({ by }: PathClosed): boolean {
  return by === 'cooling' || by === 'night'
}

async function end(message: HeldMessage, how: 'left' | 'kept', said: string): Promise<void> {
  if (!(await attempt(() => record('message.ended', { end: how }, { ref: message.id })))) return
  showToast(said)
  focusHeading()
}
