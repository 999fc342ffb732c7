import type { HeldReply, Mark, ReplyStatus } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { copyText } from '../../state/device.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { soonWords, structuredPlan } from '../matters/structured.ts'
import { CareWord } from './CareWord.tsx'
import { Change } from './Change.tsx'
import { ClosedWord } from './ClosedWord.tsx'
import { HelpAnyway } from './HelpAnyway.tsx'
import { Marks } from './Marks.tsx'
import { statusNow } from './reply-gate.ts'
import { isHarm, useMarks } from './use-marks.ts'
import { WarnWord } from './WarnWord.tsx'

/**
 * One held answer: until its time it can be changed or left; then what stands out stands there again, and it can be
 * copied, as it is or changed, and noted as sent.
 */
export function Held({ reply }: { readonly reply: HeldReply }) {
  const t = words('reply')
  const [changing, setChanging] = useState(false)
  const back = useFocusBack<HTMLDivElement>(changing)
  const marks = useMarks(reply.text)
  const status = statusNow(reply)
  if (changing) return <Change reply={reply} onDone={() => setChanging(false)} />
  return (
    <Card label={labelOf(reply, status)}>
      <div ref={back}>
        <Stack>
          <CareWord marks={marks} />
          {status.closed === undefined && marks.length > 0 ? (
            <Marks text={reply.text} marks={marks} />
          ) : (
            <OwnWords>{reply.text}</OwnWords>
          )}
          {status.closed === undefined ? <HelpAnyway /> : null}
          <Closed reply={reply} status={status} />
          <Actions>
            {status.closed === undefined ? <Sending reply={reply} marks={marks} /> : null}
            <Button kind="link" onClick={() => setChanging(true)}>
              {t('holding.change')}
            </Button>
            <Button kind="link" onClick={() => void leave(reply)}>
              {t('holding.leave')}
            </Button>
          </Actions>
        </Stack>
      </div>
    </Card>
  )
}

function Sending({ reply, marks }: { readonly reply: HeldReply; readonly marks: readonly Mark[] }) {
  const t = words('reply')
  return (
    <>
      <Button kind={isHarm(marks) ? 'quiet' : 'primary'} onClick={() => void copy(reply)}>
        {t(marks.length === 0 ? 'holding.copy' : 'holding.copyAsItIs')}
      </Button>
      <Button onClick={() => void sent(reply)}>{t('holding.sent')}</Button>
    </>
  )
}

function Closed({ reply, status }: { readonly reply: HeldReply; readonly status: ReplyStatus }) {
  const t = words('reply')
  switch (status.closed) {
    case 'care':
      return <ClosedWord aboutChild={reply.aboutChild} />
    case 'cooling':
    case 'night':
      return <Notice>{t(`holding.${status.closed}`, { when: soonWords(status.until) })}</Notice>
    case 'tooSoon':
      return null
    case undefined:
      return <WarnWord aboutChild={reply.aboutChild} />
  }
}

function labelOf(reply: HeldReply, { closed, until }: ReplyStatus): string {
  const t = words('reply')
  if (closed === undefined) return t(reply.aboutChild ? 'holding.child' : 'holding.ready')
  return closed === 'care' ? t('closed.title') : t('holding.waiting', { when: soonWords(until) })
}

async function copy({ text }: HeldReply): Promise<void> {
  const t = words('reply')
  showToast((await copyText(text)) ? t('holding.copied') : t('holding.notCopied'))
}

/** What was sent about a matter is necessary contact, on the channel of the plan. */
async function sent({ id }: HeldReply): Promise<void> {
  const channel = structuredPlan()?.details.channel
  const body = { direction: 'necessary' as const, ...(channel === undefined ? {} : { channel }) }
  const kept = await attempt(async () => {
    await record('contact.logged', body)
    await record('reply.ended', { end: 'sent' }, { ref: id })
  })
  if (!kept) return
  showToast(words('reply')('holding.sentDone'))
  focusHeading()
}

async function leave({ id }: HeldReply): Promise<void> {
  if (!(await attempt(() => record('reply.ended', { end: 'left' }, { ref: id })))) return
  showToast(words('reply')('holding.left'))
  focusHeading()
}
