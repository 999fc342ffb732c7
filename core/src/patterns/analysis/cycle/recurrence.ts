import type { Random } from '../../../random.ts'
import { distancesOf } from './distances.ts'
import { closedOf, type Episode, episodesOf, lengthOf } from './episodes.ts'

/** How often the days are shuffled. */
const shuffles = 99

/** Days change places with those of the same weekday within windows of eight weeks: slow changes stay where they are. */
const windowDays = 56

/**
 * C1: the chance that days in any order would make as much quiet in a row. What is compared is the sum of length times
 * depth of all quiet stretches; 1 when there is none. `factors`: see `weekdayFactors`.
 */
export function recurrenceChance(
  counts: Float64Array,
  factors: Float64Array,
  episodes: readonly Episode[],
  random: Random,
  rounds = shuffles,
): number {
  const found = amountOf(episodes)
  if (found === 0) return 1
  const shuffled = counts.slice()
  let asMuch = 0
  for (let round = 0; round < rounds; round++) {
    shuffleDays(shuffled, random)
    if (amountOf(episodesOf(shuffled, distancesOf(shuffled, factors))) >= found) asMuch++
  }
  return (asMuch + 1) / (rounds + 1)
}

function amountOf(episodes: readonly Episode[]): number {
  return closedOf(episodes).reduce((sum, episode) => sum + lengthOf(episode) * episode.depth, 0)
}

/** Shuffles in place (Fisher & Yates), each weekday of each window by itself. */
export function shuffleDays(counts: Float64Array, random: Random): void {
  for (let from = 0; from < counts.length; from += windowDays)
    for (let weekday = from; weekday < Math.min(from + 7, counts.length); weekday++) {
      const weeks = Math.ceil((Math.min(from + windowDays, counts.length) - weekday) / 7)
      for (let n = weeks - 1; n > 0; n--)
        swap(counts, weekday + 7 * n, weekday + 7 * Math.floor(random() * (n + 1)))
    }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] ?? 0
  values[a] = values[b] ?? 0
  values[b] = kept
}
