import { words } from '../messages/catalogue.ts'
import { leaveQuickly } from '../state/device.ts'
import { now, zone } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { formatTime, formatWeekday } from './format.ts'
import { paths } from './paths.ts'

/** The line above: where the person is in time and nothing about why, the quick way out, and help. */
export function TopLine() {
  const t = words('common')
  return (
    <TopBar help={{ href: paths.help, label: t('helpNow') }}>
      <Button kind="link" label={t('leave')} icon={<Icon name="leave" />} onClick={leaveQuickly} />
      <span>
        <strong>{formatWeekday(now.value, zone.value)}</strong> {formatTime(now.value, zone.value)}
      </span>
    </TopBar>
  )
}
