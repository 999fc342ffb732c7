import { useEffect } from 'preact/hooks'
import { leaveMeeting, meeting, showCode } from '../../state/relay-meeting.ts'
import { Compare } from './Compare.tsx'
import { deviceName } from './device-name.ts'
import { Failed } from './Failed.tsx'
import { MeetingPage } from './MeetingPage.tsx'
import { Met } from './Met.tsx'
import { ShownCode } from './ShownCode.tsx'

interface Props {
  /** Left without having met. */
  readonly onEnd: () => void
  readonly onDone: () => void
}

/** The new device: shows a code, compares three words, and receives. */
export function JoinHere({ onEnd, onDone }: Props) {
  useEffect(() => {
    void showCode(deviceName())
    // The screen is left: the code counts no more.
    return leaveMeeting
  }, [])
  return (
    <MeetingPage side="join" begins={meeting.value.at === 'shown'}>
      <Step onEnd={onEnd} onDone={onDone} />
    </MeetingPage>
  )
}

function Step({ onEnd, onDone }: Props) {
  const now = meeting.value
  if (now.at === 'comparing') return <Compare shown={now.words} />
  if (now.at === 'met') return <Met onDone={onDone} />
  if (now.at === 'failed')
    return <Failed meeting={now} onAgain={() => void showCode(deviceName())} onEnd={onEnd} />
  return <ShownCode meeting={now} onEnd={onEnd} />
}
