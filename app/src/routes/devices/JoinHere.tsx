import { useEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { leaveMeeting, meeting, meetingWaits, showCode } from '../../state/relay-meeting.ts'
import { Page } from '../Page.tsx'
import { Compare } from './Compare.tsx'
import { deviceName } from './device-name.ts'
import { Failed } from './Failed.tsx'
import { Met } from './Met.tsx'
import { ShownCode } from './ShownCode.tsx'
import './Devices.css'

interface Props {
  /** Left without having met. */
  readonly onEnd: () => void
  readonly onDone: () => void
}

/** The new device: shows a code, compares three words, and receives. */
export function JoinHere({ onEnd, onDone }: Props) {
  const t = words('devices')
  const now = meeting.value
  useEffect(() => {
    void showCode(deviceName())
    // The screen is left: the code counts no more.
    return leaveMeeting
  }, [])
  const isComparing = now.at === 'comparing'
  return (
    <Page
      key={isComparing ? 'compare' : 'join'}
      name="devices"
      heading={isComparing ? t('compare.title') : t('join.title')}
      lead={isComparing ? t('compare.lead') : now.at === 'shown' ? t('join.lead') : undefined}
      backTo={null}
      step
    >
      <div class="devices-part">
        <Step onEnd={onEnd} onDone={onDone} />
        <p role="status">{meetingWaits.value ? t('waits') : null}</p>
      </div>
    </Page>
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
