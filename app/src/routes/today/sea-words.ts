import type { SeaFacts } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'

/** The sea and the marks of waves, in a sentence or two. */
export function seaWords({ trend, marks }: SeaFacts): string {
  const t = words('today')
  const sea = t(`sea.${trend.direction}`)
  return marks === 0 ? sea : `${sea} ${t('marks', { count: marks })}`
}
