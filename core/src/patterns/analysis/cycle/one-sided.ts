import type { DayTable } from './day-table.ts'
import { closedOf, type Episode } from './episodes.ts'
import { leaningsOf, type Usual, usualLeanings } from './leaning.ts'
import { signChance } from './sign-test.ts'
import { type Windows, windowsOf } from './windows.ts'

/** Who reaches out before a quiet stretch does so in its last days before. */
export const leadDays = 4

/** A stretch is compared with windows of days between; fewer of them than these, in its own lengths, say nothing. */
const windowsNeeded = 3

/** Where fewer days lie apart from stretches and what comes before them, the days before them are compared with, too. */
const apartNeeded = 28

/** By so many spreads a stretch leans to one side. */
const leans = 1

/** Which way quiet stretches lean. */
export interface Leaning {
  /** Stretches that could be compared, and those of them that lean to either side. */
  readonly usable: number
  readonly mine: number
  readonly theirs: number
  /** C3: the chance that a fair coin would lean as much to one side. */
  readonly chance: number
}

/**
 * C3: whether one side reaches out more, from four days before each quiet stretch to its end, than the same side does in as
 * many days between them. Three signs count alike (see `leaningsOf`); all stretches that can be compared are in the test,
 * those that lean to no side against it.
 */
export function leaningOf(table: DayTable, episodes: readonly Episode[]): Leaning {
  const { size } = table
  const closed = closedOf(episodes)
  const all = windowsOf(
    table,
    daysWhere(size, () => true),
  )
  const between = daysBetween(size, episodes)
  const spread = spreads(windowsOf(table, between))
  const scores = closed.flatMap(({ start, end }) => {
    const from = Math.max(0, start - leadDays)
    return spread(all, from, end + 1) ?? []
  })
  const own = scores.filter(score => score > leans).length
  const other = scores.filter(score => score < -leans).length
  const chance = signChance(Math.max(own, other), scores.length)
  return { usable: scores.length, mine: own, theirs: other, chance }
}

/** Days outside of all stretches and of the days before them; those before them as well where too few are left. */
function daysBetween(size: number, episodes: readonly Episode[]): readonly number[] {
  const without = (lead: number) => {
    const taken = new Uint8Array(size)
    for (const { start, end } of episodes) taken.fill(1, Math.max(0, start - lead), end + 1)
    return daysWhere(size, day => taken[day] === 0)
  }
  const apart = without(leadDays)
  return apart.length >= apartNeeded ? apart : without(0)
}

function daysWhere(size: number, fits: (day: number) => boolean): readonly number[] {
  return Array.from({ length: size }, (_, day) => day).filter(fits)
}

/** Gives the mean of the three signs of a run of days in spreads of the usual; none where there are too few days for it. */
function spreads(between: Windows) {
  const known = new Map<number, Usual>()
  const usual = between.sums(0, between.size)
  return (all: Windows, from: number, to: number): number | undefined => {
    const length = to - from
    if (between.size < windowsNeeded * length) return undefined
    const compared = known.get(length) ?? usualLeanings(between, length)
    known.set(length, compared)
    return meanScore(leaningsOf(all.sums(from, to), usual), compared)
  }
}

function meanScore(leanings: readonly number[], usual: Usual): number | undefined {
  const scores = leanings.flatMap((leaning, sign) => {
    const { mean, sd } = usual[sign] ?? { mean: 0, sd: 0 }
    return sd > 1e-9 ? [(leaning - mean) / sd] : []
  })
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length
}
