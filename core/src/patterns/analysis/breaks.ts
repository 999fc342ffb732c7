import { dayFromIndex } from '../../journal/calendar.ts'
import type { Shape } from '../shape.ts'
import { mine } from './sides.ts'
import type { Talk } from './talk.ts'

const dayInMs = 86_400_000

/** A break is at least a week, and three times the longest usual pause of the months before. */
const shortest = 7 * dayInMs
const times = 3
const usual = 0.995
const monthsBefore = 90

/** Who is back writes on three days of the next two weeks at least half as much as before. */
const backWithin = 14
const backDays = 3
const backShare = 0.5

/** What happens so near to either end of the file cannot be told from its end. */
const margin = 14

/** A break that ended: the day on which it began, and who wrote first after it. */
interface Break {
  readonly day: number
  readonly returner: number
}

/** Breaks with a return. Contact by other ways is not in the file. */
export function breaksOf(talk: Talk): Shape['breaks'] {
  const found: Break[] = []
  for (let i = 1; i < talk.count; i++) {
    if (gapBefore(talk, i) < shortest || nearAnEnd(talk, i)) continue
    if (gapBefore(talk, i) >= times * usualPause(talk, i) && cameBack(talk, i))
      found.push({ day: talk.day[i - 1] ?? 0, returner: talk.side[i] ?? mine })
  }
  const own = found.filter(({ returner }) => returner === mine).length
  return {
    count: found.length,
    startedAgain: { mine: own, theirs: found.length - own },
    months: found.map(({ day }) => dayFromIndex(day).slice(0, 7)),
  }
}

function gapBefore({ at }: Talk, i: number): number {
  return (at[i] ?? 0) - (at[i - 1] ?? 0)
}

function nearAnEnd({ day, firstDay, lastDay }: Talk, i: number): boolean {
  return (day[i - 1] ?? 0) < firstDay + margin || (day[i] ?? 0) > lastDay - margin
}

/** The pause before event `i` is not among them: the 99.5th percentile of those in the 90 days before it began. */
function usualPause(talk: Talk, i: number): number {
  const from = (talk.at[i - 1] ?? 0) - monthsBefore * dayInMs
  const pauses: number[] = []
  for (let j = i - 1; j > 0 && (talk.at[j - 1] ?? 0) >= from; j--) pauses.push(gapBefore(talk, j))
  const sorted = Float64Array.from(pauses).sort()
  return sorted[Math.ceil(usual * sorted.length) - 1] ?? 0
}

function cameBack(talk: Talk, i: number): boolean {
  const before = usualDay(talk, i - 1)
  const returned = talk.day[i] ?? 0
  const counts = new Float64Array(backWithin)
  for (let j = i; j < talk.count && (talk.day[j] ?? 0) < returned + backWithin; j++) {
    const day = Math.max(0, (talk.day[j] ?? 0) - returned)
    counts[day] = (counts[day] ?? 0) + 1
  }
  return counts.filter(count => count > 0 && count >= backShare * before).length >= backDays
}

/** Messages a day in the 90 days up to event `last`, or as many as there are. */
function usualDay({ day, firstDay }: Talk, last: number): number {
  const until = day[last] ?? 0
  const from = Math.max(firstDay, until - monthsBefore + 1)
  let count = 0
  for (let j = last; j >= 0 && (day[j] ?? 0) >= from; j--) count++
  return count / (until - from + 1)
}
