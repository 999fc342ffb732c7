import type { Random } from '../../../random.ts'
import { closedOf, type Episode, lengthOf } from './episodes.ts'

const rounds = 999

/** Days of contact between two stretches, at least: a single one would not part them, it would be taken for chance. */
const apart = 2

/** Days from the beginning of each quiet stretch to that of the next. */
export function intervalsOf(episodes: readonly Episode[]): number[] {
  const closed = closedOf(episodes)
  return closed.slice(1).map(({ start }, n) => start - (closed[n]?.start ?? 0))
}

/**
 * C2: the chance that quiet stretches which begin at any time would come as evenly. What is compared is the spread of the
 * intervals over their mean, with as many that last as long together and wait by chance once a stretch of average length and
 * what parts it from the next are over. 1 below three intervals.
 */
export function rhythmChance(episodes: readonly Episode[], random: Random): number {
  const intervals = intervalsOf(episodes)
  if (intervals.length < 3) return 1
  const closed = closedOf(episodes)
  const mean = meanOf(intervals)
  const rest = Math.min(mean, meanOf(closed.map(lengthOf)) + apart)
  const found = unevenness(intervals)
  let asEven = 0
  for (let round = 0; round < rounds; round++) {
    const waits = intervals.map(() => -Math.log(1 - random()))
    const longer = (mean - rest) / meanOf(waits)
    if (unevenness(waits.map(wait => rest + longer * wait)) <= found) asEven++
  }
  return (asEven + 1) / (rounds + 1)
}

/** The standard deviation over the mean. */
function unevenness(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map(value => (value - mean) ** 2))) / mean
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
