import { words } from '../../messages/catalogue.ts'
import { setting } from '../../state/settings.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatTime } from '../format.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

/** At night: that the look back waits for the day, and what is open meanwhile. */
export function ByDay() {
  const t = words('lookBack')
  const morning = Temporal.PlainTime.from({ hour: setting('nightUntil') })
  const time = formatTime(Temporal.Instant.from(`1970-01-01T${morning}Z`).epochMilliseconds, 'UTC')
  return (
    <Page name="lookBack" lead={t('night.text', { time })} backTo={paths.myself}>
      <Actions>
        <Button href={paths.feelings}>{t('night.feelings')}</Button>
        <Button href={paths.after}>{t('night.after')}</Button>
      </Actions>
    </Page>
  )
}
