import { useLayoutEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { answerCode, leaveMeeting, meeting } from '../../state/relay-meeting.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Compare } from './Compare.tsx'
import { EnterCode } from './EnterCode.tsx'
import { Failed } from './Failed.tsx'
import { MeetingPage } from './MeetingPage.tsx'

/** The unlocked device: hears the code of the new one, and shares after three words were compared. */
export function AddDevice({ onEnd }: { readonly onEnd: () => void }) {
  // The screen is left: nothing goes on behind it.
  useLayoutEffect(() => leaveMeeting, [])
  return (
    <MeetingPage side="add" begins={meeting.value.at === 'nothing'}>
      <Step onEnd={onEnd} />
    </MeetingPage>
  )
}

function Step({ onEnd }: { readonly onEnd: () => void }) {
  const t = words('devices')
  const common = words('common')
  const now = meeting.value
  if (now.at === 'comparing') return <Compare shown={now.words} name={now.name} />
  if (now.at === 'failed') return <Failed meeting={now} onAgain={leaveMeeting} onEnd={onEnd} />
  if (now.at === 'met')
    return (
      <>
        <Notice announce title={t('add.met')}>
          {t('add.metText')}
        </Notice>
        <Actions>
          <Button kind="primary" onClick={onEnd}>
            {common('done')}
          </Button>
        </Actions>
      </>
    )
  if (now.at === 'nothing') return <EnterCode onCode={code => void answerCode(code)} onEnd={onEnd} />
  return (
    <>
      <p role="status">{now.at === 'agreed' ? t('add.agreed') : t('add.seeking')}</p>
      <Actions>
        <Button onClick={leaveMeeting}>{common('cancel')}</Button>
      </Actions>
    </>
  )
}
