import type { ComponentChildren } from 'preact'
import { words } from '../../messages/catalogue.ts'
import { meeting, meetingWaits } from '../../state/relay-meeting.ts'
import { Page } from '../Page.tsx'
import './Devices.css'

interface Props {
  /** Which of the two devices this is: the words of its screens. */
  readonly side: 'add' | 'join'
  /** Nobody has been met yet: the lead says what to do. */
  readonly begins: boolean
  readonly children: ComponentChildren
}

/** What both devices of a meeting stand in: its heading, which changes when words are to be compared, and that a network is waited for. */
export function MeetingPage({ side, begins, children }: Props) {
  const t = words('devices')
  const isComparing = meeting.value.at === 'comparing'
  return (
    <Page
      key={isComparing ? 'compare' : side}
      name="devices"
      heading={t(isComparing ? 'compare.title' : `${side}.title`)}
      lead={isComparing ? t('compare.lead') : begins ? t(`${side}.lead`) : undefined}
      backTo={null}
      step
    >
      <div class="devices-part">
        {children}
        <p role="status">{meetingWaits.value ? t('waits') : null}</p>
      </div>
    </Page>
  )
}
