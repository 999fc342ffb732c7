import { minutesOf } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../paths.ts'
import { isNarrow } from './night.ts'
import { UrgePage } from './UrgePage.tsx'

/** It passed: said once, plainly, with how long it took by day. */
export function Passed() {
  const t = words('urge')
  return (
    <UrgePage heading={t('passed.heading')} lead={t('passed.lead')}>
      <Took />
      <div class="urge-choose">
        <Button kind="primary" size="large" wide href={paths.today}>
          {t('passed.today')}
        </Button>
        <Button wide href={paths.after}>
          {t('passed.after')}
        </Button>
      </div>
    </UrgePage>
  )
}

function Took() {
  const t = words('urge')
  const newest = [...person.value.hold.urges.values()].at(-1)
  const minutes = newest === undefined ? undefined : minutesOf(newest)
  if (minutes === undefined || isNarrow()) return null
  return <p class="urge-soft">{t('passed.took', { count: minutes })}</p>
}
