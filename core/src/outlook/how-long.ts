import { type Direction, directionFrom } from './direction.ts'
import { type Curves, changeOf, fitCurves, levelsFrom, ratingOn } from './fit.ts'
import { type Forecast, forecastFrom } from './forecast.ts'
import { logWeights, normalised, spread } from './half-lives.ts'
import type { Prior } from './priors.ts'
import { type Reach, reachFrom } from './reach.ts'
import { lastOf, type Series } from './series.ts'

/** Below so many rated days nothing is said; below the second it is mostly what others go through. */
export const howLongFrom = 7
export const ownFrom = 14

/** What is older says hardly anything about the weeks to come, since life goes on: ratings of two years are looked at. */
const oldest = 730

/** Four weeks without a rating: where the last ones went is no news. */
const stale = 28

/** What one's own days say about the days to come. Ranges, never a date. */
export interface HowLong {
  /** Rated days that it rests on. */
  readonly n: number
  readonly basis: 'mostlyOthers' | 'mostlyOwn'
  /** How much of what is said about the pace comes from one's own days, 0 to 1; the rest is the prior. */
  readonly ownShare: number
  readonly direction: Direction
  readonly forecasts: readonly Forecast[]
  readonly reach: Reach
}

export interface HowLongInput {
  readonly series: Series
  readonly prior: Prior
  /** Whole days since the beginning of the series; never before its last rating. */
  readonly today: number
  /** Days with contact, as in the series: a bump, and a slower slope after it. */
  readonly contacts?: readonly number[]
  /** For which days a forecast is wanted, counted from today. */
  readonly ahead?: readonly number[]
}

/**
 * The outlook of one measure; `undefined` below seven rated days. Exact Bayes on a grid of half-lives ([Note: the
 * filter], [Note: priors]); the forecasts hold if no contact follows. How well its ranges hold on simulated people, and
 * only on them: docs/outlook.md. RangeError when `today` lies before the last rating or is no whole number.
 */
export function howLong({
  series,
  prior,
  today,
  contacts = [],
  ahead = [14, 28, 60],
}: HowLongInput): HowLong | undefined {
  const used = lastOf(series, oldest)
  const n = used.days.length
  if (!Number.isSafeInteger(today) || today < (series.days.at(-1) ?? 0))
    throw new RangeError('today is a whole number, and not before the last rating')
  if (n < howLongFrom) return undefined
  const known = contacts.filter(day => day <= today)
  const curves = fitCurves(used, prior, known)
  const levels = levelsFrom(curves, today)
  return {
    n,
    basis: n < ownFrom ? 'mostlyOthers' : 'mostlyOwn',
    ownShare: ownShareOf(curves),
    direction: directionOf(curves, today),
    forecasts: ahead.map(days => forecastFrom(ratingOn(curves, today + days), days)),
    reach: reachFrom(days => levels(today + days)),
  }
}

function directionOf(curves: Curves, today: number): Direction {
  const found = directionFrom(changeOf(curves))
  return today - curves.last > stale ? { ...found, code: 'unclear' } : found
}

/** How much the ratings have narrowed the logarithm of the half-life: 1 - variance after / variance before. */
function ownShareOf({ prior, weights }: Curves): number {
  const before = spread(normalised(logWeights(prior)))
  return Math.min(1, Math.max(0, 1 - spread(weights) / before))
}
