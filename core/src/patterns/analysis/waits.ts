import type { BySide } from '../shape.ts'
import { weekOf } from './local-time.ts'
import type { Replies } from './replies.ts'
import { pauseHours } from './sessions.ts'
import { mine, theirs } from './sides.ts'

/** Below so many turns of a side, and so many weeks, nothing is said about answers. */
export const turnsNeeded = 30
export const weeksNeeded = 4

/** Steps of waiting, each about 4 % longer: as fine as an interval needs. */
const steps = 256
const logMost = Math.log1p(pauseHours * 3600)

/** How long one side's answers took. */
export interface Waits {
  readonly count: number
  /** The median in minutes; see `medianWait`. */
  readonly median: number
  /** How many waits of each step lie in each week: `steps` numbers a week. */
  readonly bins: Uint32Array
  /** The shortest and the longest wait of each step. */
  readonly least: Float64Array
  readonly most: Float64Array
}

export interface AllWaits extends BySide<Waits> {
  /** Weeks with any turn. */
  readonly weeks: number
}

export function waitsOf(replies: Replies): AllWaits {
  const rows = new Map<number, number>()
  for (let n = 0; n < replies.count; n++) {
    const week = weekOf(replies.day[n] ?? 0)
    if (!rows.has(week)) rows.set(week, rows.size)
  }
  return { weeks: rows.size, mine: sideWaits(replies, mine, rows), theirs: sideWaits(replies, theirs, rows) }
}

function sideWaits(
  { count, side, minutes, day }: Replies,
  who: number,
  rows: ReadonlyMap<number, number>,
): Waits {
  const own = minutes.filter((_, n) => side[n] === who)
  const bins = new Uint32Array(rows.size * steps)
  const least = new Float64Array(steps).fill(Number.POSITIVE_INFINITY)
  const most = new Float64Array(steps)
  for (let n = 0; n < count; n++) {
    if (side[n] !== who) continue
    const waited = minutes[n] ?? 0
    const step = stepOf(waited)
    const place = (rows.get(weekOf(day[n] ?? 0)) ?? 0) * steps + step
    bins[place] = (bins[place] ?? 0) + 1
    least[step] = Math.min(least[step] ?? 0, waited)
    most[step] = Math.max(most[step] ?? 0, waited)
  }
  return { count: own.length, median: medianWait(own), bins, least, most }
}

function stepOf(minutes: number): number {
  return Math.min(steps - 1, Math.floor((Math.log1p(minutes * 60) / logMost) * steps))
}

/**
 * The Kaplan-Meier median. Turns without an answer were all watched for the same six hours and stand at that length, after
 * every answer, so it is the first wait by which half had their answer; 360 says that fewer than half had.
 */
function medianWait(minutes: Float64Array): number {
  return minutes.sort()[Math.ceil(minutes.length / 2) - 1] ?? 0
}

/** The median of the weeks drawn, `times` each, in a straight line within its step; none where they hold no turn. */
export function drawnMedian(
  { bins, least, most }: Waits,
  times: Uint16Array,
  sums: Uint32Array,
): number | undefined {
  sums.fill(0)
  for (let week = 0; week < times.length; week++) {
    const factor = times[week] ?? 0
    if (factor > 0) addRow(sums, bins, week * steps, factor)
  }
  const half = sums.reduce((sum, count) => sum + count, 0) / 2
  let before = 0
  for (let step = 0; step < steps; step++) {
    const count = sums[step] ?? 0
    if (count > 0 && before + count >= half)
      return (least[step] ?? 0) + ((half - before) / count) * ((most[step] ?? 0) - (least[step] ?? 0))
    before += count
  }
  return undefined
}

function addRow(sums: Uint32Array, bins: Uint32Array, from: number, factor: number): void {
  for (let step = 0; step < steps; step++) {
    const count = bins[from + step] ?? 0
    if (count > 0) sums[step] = (sums[step] ?? 0) + factor * count
  }
}

/** Room for the sums of `drawnMedian`. */
export function roomForSteps(): Uint32Array {
  return new Uint32Array(steps)
}
