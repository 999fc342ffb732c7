import type { LookingCost } from '@breakwater/core/outlook'
import { words } from '../../messages/catalogue.ts'
import { tenths } from './day-words.ts'

/** Named only when nine of ten of what is likely lies on one side. */
const sure = 0.9

/** One kind of look: how many, the difference as a range, and why it may not come from looking. */
export function LookingTold({
  kind,
  cost,
}: {
  readonly kind: 'sought' | 'chance'
  readonly cost: LookingCost
}) {
  const t = words('insights')
  const { n, effect, low, high, worse, rival } = cost
  const said = worse >= sure ? 'worse' : worse <= 1 - sure ? 'lighter' : 'unclear'
  const [from, to] = said === 'lighter' ? [-high, -low] : [low, high]
  const numbers = { points: tenths(Math.abs(effect)), low: tenths(from), high: tenths(to) }
  return (
    <div>
      <h3>{t(`looking.${kind}`, { count: n })}</h3>
      <p>{t(`looking.${said}`, numbers)}</p>
      <p>{t(`looking.rival.${rival.code}`, { points: tenths(rival.sameDay) })}</p>
    </div>
  )
}
