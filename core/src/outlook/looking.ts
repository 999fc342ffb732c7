import { below } from './normal.ts'
import { type Normal, scatter } from './priors.ts'
import { type Coefficient, regress } from './regression.ts'
import type { Series } from './series.ts'

/** Nothing is said below so many looks of a kind for which that day and the next were rated. */
export const lookingFrom = 10

/** What the day after looks was like, in points of 0 to 10; above 0 is worse. */
export interface LookingCost {
  /** Days with such a look, rated themselves and on the next day. */
  readonly n: number
  /** Mean of the days after such looks minus that of the days after none of them. */
  readonly plain: number
  /** The difference that is left between days that were alike before: its middle, and a range that holds 80 %. */
  readonly effect: number
  readonly low: number
  readonly high: number
  /** How likely the difference is above 0. */
  readonly worse: number
  /**
   * The rival explanation, said beside every difference: bad days also make one look. `seen`: one's own days with a
   * look were worse already; `possible`: that is not to be seen here, and not ruled out.
   */
  readonly rival: { readonly code: 'seen' | 'possible'; readonly sameDay: number }
}

export interface Looks {
  readonly sought?: LookingCost
  readonly chance?: LookingCost
}

/** A day followed by another, both rated. */
interface Pair {
  readonly day: number
  readonly rating: number
  readonly next: number
  readonly sought: boolean
  readonly chance: boolean
}

/**
 * What looking costs, from one's own days: tomorrow's rating explained by today's, by time going by, and by looks. Both
 * effects begin at N(0, 1) (own prior; Marshall 2026 saw worse next days after looks that were sought). Today's rating
 * measures the day only roughly, so part of the rival explanation may be left in the effect. `sought`, `chance`: days as
 * in the series.
 */
export function lookingCosts(series: Series, sought: readonly number[], chance: readonly number[]): Looks {
  const pairs = pairsOf(series, new Set(sought), new Set(chance))
  const told = (sort: 'sought' | 'chance') => pairs.filter(pair => pair[sort]).length >= lookingFrom
  if (!told('sought') && !told('chance')) return {}
  const [, , , soughtEffect, chanceEffect] = explain(pairs)
  return {
    ...(told('sought') && soughtEffect && { sought: costOf(pairs, 'sought', soughtEffect) }),
    ...(told('chance') && chanceEffect && { chance: costOf(pairs, 'chance', chanceEffect) }),
  }
}

function pairsOf({ days, ratings }: Series, sought: Set<number>, chance: Set<number>): Pair[] {
  return days.flatMap((day, n) => {
    const [rating, next] = [ratings[n], ratings[n + 1]]
    if (days[n + 1] !== day + 1 || rating === undefined || next === undefined) return []
    return [{ day, rating, next, sought: sought.has(day), chance: chance.has(day) }]
  })
}

/** Of: where ratings lie, how much of a day is carried over, the whole span, a sought look, a look by chance. */
const beliefs: readonly Normal[] = [
  { mean: 4, sd: 4 },
  { mean: 0.4, sd: 0.4 },
  { mean: 0, sd: 3 },
  { mean: 0, sd: 1 },
  { mean: 0, sd: 1 },
]

/** Fits twice: the second time with the scatter that the first one left. */
function explain(pairs: readonly Pair[]): Coefficient[] {
  const [first, last] = [pairs[0]?.day ?? 0, pairs.at(-1)?.day ?? 0]
  const centre = mean(pairs.map(({ rating }) => rating))
  const rows = pairs.map(({ day, rating, sought, chance }) => [
    1,
    rating - centre,
    (day - first) / Math.max(1, last - first) - 0.5,
    Number(sought),
    Number(chance),
  ])
  const outcomes = pairs.map(({ next }) => next)
  const rough = regress(rows, outcomes, beliefs, scatter.sd ** 2)
  return regress(rows, outcomes, beliefs, leftOver(rows, outcomes, rough))
}

function leftOver(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  coefficients: readonly Coefficient[],
): number {
  const squares = rows.reduce((sum, row, n) => {
    const expected = row.reduce((total, factor, i) => total + factor * (coefficients[i]?.mean ?? 0), 0)
    return sum + ((outcomes[n] ?? 0) - expected) ** 2
  }, 0)
  return (scatter.worth * scatter.sd ** 2 + squares) / (scatter.worth + rows.length)
}

/** Standard deviations either side that hold 80 % of a normal distribution. */
const holds80 = 1.2816

/** Days with a look are called worse when that is as likely as this. */
const worseFrom = 0.9

function costOf(pairs: readonly Pair[], sort: 'sought' | 'chance', effect: Coefficient): LookingCost {
  const looked = pairs.filter(pair => pair[sort])
  const others = pairs.filter(pair => !pair[sort])
  const sameDay = difference(looked, others, 'rating')
  const error = scatter.sd * Math.sqrt(1 / looked.length + 1 / Math.max(1, others.length))
  return {
    n: looked.length,
    plain: difference(looked, others, 'next'),
    effect: effect.mean,
    low: effect.mean - holds80 * effect.sd,
    high: effect.mean + holds80 * effect.sd,
    worse: below(effect.mean / effect.sd),
    rival: { code: below(sameDay / error) >= worseFrom ? 'seen' : 'possible', sameDay },
  }
}

/** 0 when every day had such a look: then there is nothing to compare with. */
function difference(some: readonly Pair[], others: readonly Pair[], of: 'rating' | 'next'): number {
  return others.length === 0 ? 0 : mean(some.map(pair => pair[of])) - mean(others.map(pair => pair[of]))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
