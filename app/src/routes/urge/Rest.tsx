import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../paths.ts'
import { Forecast } from './Forecast.tsx'
import { UrgePage } from './UrgePage.tsx'
import { addressOf } from './view.ts'

/** After "I won't, for now": one calm line, and on. No praise and nothing to collect. */
export function Rest() {
  const t = words('urge')
  return (
    <UrgePage heading={t('rest.heading')} lead={t('rest.lead')}>
      <div class="urge-choose">
        <Button kind="primary" size="large" wide href={paths.today}>
          {t('rest.today')}
        </Button>
        <Button wide href={paths.after}>
          {t('rest.after')}
        </Button>
        <Button kind="link" href={addressOf('ways')}>
          {t('rest.swells')}
        </Button>
      </div>
      <Forecast />
    </UrgePage>
  )
}
