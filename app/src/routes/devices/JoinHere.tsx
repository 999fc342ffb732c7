import { useLayoutEffect, useState } from 'preact/hooks'
import { leaveMeeting, meeting, showCode } from '../../state/relay-meeting.ts'
import { ByWords } from './ByWords.tsx'
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

/** The new device: shows a code, compares three words, and receives; or takes the twelve words where no other device is left. */
export function JoinHere({ onEnd, onDone }: Props) {
  const [byWords, setByWords] = useState(false)
  return byWords ? (
    <ByWords onBack={() => setByWords(false)} onDone={onDone} />
  ) : (
    <ByCode onEnd={onEnd} onDone={onDone} onWords={() => setByWords(true)} />
  )
}

interface ByCodeProps extends Props {
  readonly onWords: () => void
}

function ByCode({ onEnd, onDone, onWords }: ByCodeProps) {
  useLayoutEffect(() => {
    void showCode(deviceName())
    // The screen is left: the code counts no more.
    return leaveMeeting
  }, [])
  return (
    <MeetingPage side="join" begins={meeting.value.at === 'shown'}>
      <Step onEnd={onEnd} onDone={onDone} onWords={onWords} />
    </MeetingPage>
  )
}

function Step({ onEnd, onDone, onWords }: ByCodeProps) {
  const now = meeting.value
  if (now.at === 'comparing') return <Compare shown={now.words} />
  if (now.at === 'met') return <Met onDone={onDone} />
  if (now.at === 'failed')
    return <Failed meeting={now} onAgain={() => void showCode(deviceName())} onEnd={onEnd} />
  return <ShownCode meeting={now} onEnd={onEnd} onWords={onWords} />
}
