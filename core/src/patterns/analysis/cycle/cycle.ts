import type { Claim, Shape } from '../../shape.ts'
import { medianOf } from '../median.ts'
import { randomFrom } from '../resampling.ts'
import { pauseHours, pausesTried } from '../sessions.ts'
import { type DaySeries, totals } from './day-series.ts'
import { distancesOf } from './distances.ts'
import { closedOf, type Episode, episodesOf } from './episodes.ts'
import { holm } from './holm.ts'
import { leaningOf } from './one-sided.ts'
import { recurrenceChance } from './recurrence.ts'
import { intervalsOf, rhythmChance } from './rhythm.ts'
import { weekdayFactors } from './weekday-factors.ts'

/** Below these nothing is claimed about a cycle. */
const episodesNeeded = 6
const daysNeeded = 120

/** A test has found something below this, after Holm. */
const seldom = 0.05

/** The quiet stretches of a chat, and what may be said about them. */
export interface Found {
  readonly episodes: readonly Episode[]
  readonly cycle: Shape['cycle']
}

/** The detector, from the daily series on: see docs/patterns.md for its six steps. */
export function cycleOf(series: DaySeries): Found {
  const counts = totals(series.counts)
  const factors = weekdayFactors(counts, series.first)
  const episodes = episodesOf(counts, distancesOf(counts, factors))
  const closed = closedOf(episodes)
  if (closed.length < episodesNeeded || series.size < daysNeeded)
    return { episodes, cycle: { claim: 'notEnough', episodes: closed.length } }
  return { episodes, cycle: tested(series, counts, factors, episodes) }
}

function tested(
  series: DaySeries,
  counts: Float64Array,
  factors: Float64Array,
  episodes: readonly Episode[],
): Shape['cycle'] {
  const random = randomFrom(counts)
  const { side, chance } = sideOf(series, episodes)
  const [recurrence = 1, rhythm = 1, oneSided = 1] = holm([
    recurrenceChance(counts, factors, episodes, random),
    rhythmChance(episodes, random),
    chance,
  ])
  const p = { recurrence, rhythm, oneSided }
  const claim = claimFrom(p, side !== undefined)
  return {
    claim,
    ...(claim === 'pushPull' && side !== undefined && { side }),
    episodes: closedOf(episodes).length,
    interval: intervalOf(episodes),
    p,
  }
}

/** The side that reaches out more: none where that depends on how long a pause ends a conversation. */
function sideOf(series: DaySeries, episodes: readonly Episode[]) {
  const leanings = series.tables.map(table => leaningOf(table, episodes))
  const signs = leanings.map(({ mine, theirs }) => Math.sign(mine - theirs))
  const { chance } = leanings[pausesTried.indexOf(pauseHours)] ?? { chance: 1 }
  const stable = signs.every(sign => sign === signs[0])
  const side: 'mine' | 'theirs' | undefined =
    !stable || signs[0] === 0 ? undefined : signs[0] === 1 ? 'mine' : 'theirs'
  return { side, chance }
}

function claimFrom(p: NonNullable<Shape['cycle']['p']>, hasSide: boolean): Claim {
  if (p.recurrence > seldom) return 'none'
  if (p.oneSided <= seldom && hasSide) return 'pushPull'
  return p.rhythm <= seldom ? 'rhythm' : 'quietStretches'
}

function intervalOf(episodes: readonly Episode[]): NonNullable<Shape['cycle']['interval']> {
  const sorted = intervalsOf(episodes).sort((a, b) => a - b)
  return { median: medianOf(sorted), low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 }
}
