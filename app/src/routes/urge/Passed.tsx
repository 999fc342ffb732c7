import { minutesOf } from '@breakwater/core/hold'
import { epochOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now } from '../../state/session.ts'
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

/** A wave that ended longer ago is not the one that this page speaks of: milliseconds. */
const justNow = 5 * 60_000

function Took() {
  const t = words('urge')
  const newest = [...person.value.hold.urges.values()].at(-1)
  const ended = newest?.closed === undefined ? undefined : epochOf(newest.closed.at)
  if (newest === undefined || ended === undefined || now.value - ended > justNow || isNarrow()) return null
  const minutes = minutesOf(newest)
  if (minutes === undefined) return null
  return <p class="urge-soft">{t('passed.took', { count: minutes })}</p>
}
