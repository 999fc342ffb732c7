import { words } from '../../messages/catalogue.ts'
import { setting } from '../../state/settings.ts'
import { night } from '../../state/view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatTime } from '../format.ts'

/** At night: what makes it weaker waits for the day; said anew when somebody just tried. */
export function ByDay({ refused }: { readonly refused: boolean }) {
  if (night.value === 'day') return null
  const t = words('shield')
  const time = formatTime(setting('nightUntil') * 3_600_000, 'UTC')
  return (
    <Notice title={t('byDay.title')} announce={refused} key={String(refused)}>
      {t(refused ? 'byDay.refused' : 'byDay.text', { time })}
    </Notice>
  )
}
