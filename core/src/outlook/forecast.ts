import { below, mixedQuantile, type Part } from './normal.ts'

/** The rating of one day ahead. */
export interface Forecast {
  /** Days from today. */
  readonly ahead: number
  /** As likely above as below; 0 to 10, to a tenth of a point. */
  readonly median: number
  /** The fewest whole ratings in a row that hold at least 80 % between them: from `low` to `high`. */
  readonly low: number
  readonly high: number
}

/** How much an interval holds. */
const share = 0.8

/** The forecast from where the rating may lie before it is rounded and kept within 0 to 10. */
export function forecastFrom(parts: readonly Part[], ahead: number): Forecast {
  const { low, high } = shortest(chances(parts))
  const middle = Math.round(mixedQuantile(parts, 0.5, 0, 10) * 10) / 10
  return { ahead, median: Math.min(high, Math.max(low, middle)), low, high }
}

/** How likely each whole rating is, 0 to 10: what lies outside is rated 0 or 10. */
function chances(parts: readonly Part[]): number[] {
  const found = Array.from({ length: 11 }, () => 0)
  for (const { weight, mean, variance } of parts) {
    if (weight < 1e-6) continue
    const sd = Math.sqrt(variance)
    let under = 0
    for (let rating = 0; rating <= 10; rating++) {
      const upTo = rating === 10 ? 1 : below((rating + 0.5 - mean) / sd)
      found[rating] = (found[rating] ?? 0) + weight * (upTo - under)
      under = upTo
    }
  }
  return found
}

/** Of the runs that hold enough the shortest; of equally short ones that which holds most. */
function shortest(of: readonly number[]): { low: number; high: number } {
  const all = of.reduce((sum, chance) => sum + chance, 0)
  for (let length = 1; length <= 11; length++) {
    const runs = Array.from({ length: 12 - length }, (_, low) => ({
      low,
      held: of.slice(low, low + length).reduce((sum, chance) => sum + chance, 0),
    }))
    const best = runs.reduce((a, b) => (b.held > a.held ? b : a))
    if (best.held >= share * all) return { low: best.low, high: best.low + length - 1 }
  }
  return { low: 0, high: 10 }
}
