import type { Events } from '../events.ts'
import type { DateOrder, Question } from '../reader.ts'
import { dayOf } from './calendar.ts'
import type { PackedColumns } from './columns.ts'
import { dateOrder } from './date-order.ts'
import type { Shape } from './learn.ts'
import { secondsOf } from './packed.ts'
import type { Scan } from './scan.ts'

const dayMs = 86_400_000
const thirteen = 13 * 3600
/** From this share of hours beyond twelve on, the words beside them only repeat what the hour says. */
const enoughLate = 0.1

/** What the packed times turned out to be. */
export interface Timed {
  readonly events: Events
  /** Headers that are no moment, left out. */
  readonly skipped: number
  /** Events before the one ahead of them. */
  readonly outOfOrder: number
}

/**
 * The events of a scan with milliseconds of the wall clock for packed times; the scan is used up by it. A question where order or half
 * cannot be known; undefined where the numbers are no dates.
 */
export function timed(scan: Scan, shape: Shape, answer: DateOrder | undefined): Timed | Question | undefined {
  const { worded, lateWorded, open } = scan
  const halves = worded > 0 && lateWorded < worded * enoughLate
  if (halves && open) return { ask: 'half', marker: open.text, offset: open.offset }
  const order = dateOrder(scan.dates, shape.dateSigns, answer)
  return typeof order === 'string' ? unpack(scan, order, halves) : order
}

/** One loop over all events: those that are kept move up to where those before them end. */
function unpack({ columns, dates }: Scan, order: DateOrder, halves: boolean): Timed {
  const { time, count } = columns
  const at = new Float64Array(count)
  let kept = 0
  let outOfOrder = 0
  let before = Number.NEGATIVE_INFINITY
  let index = 0
  for (let run = 0; run < dates.count; run++) {
    const midnight = dayMs * dayOf(order, dates.number(run, 0), dates.number(run, 1), dates.number(run, 2))
    const end = index + dates.events(run)
    if (Number.isNaN(midnight)) index = end
    for (; index < end; index++) {
      const value = time[index] as number
      // An hour beyond twelve beside a word for the half of the day is no time.
      if (halves && value >> 1 >= thirteen) continue
      const moment = midnight + secondsOf(value, halves) * 1000
      if (moment < before) outOfOrder++
      before = moment
      if (index !== kept) move(columns, index, kept)
      at[kept++] = moment
    }
  }
  return { events: firstOf(columns, at, kept), skipped: count - kept, outOfOrder }
}

/** Parts of what is there already: a copy would take as much memory again. */
function firstOf({ sender, kind, length }: PackedColumns, at: Float64Array, count: number): Events {
  return {
    count,
    at: at.subarray(0, count),
    sender: sender.subarray(0, count),
    kind: kind.subarray(0, count),
    length: length.subarray(0, count),
  }
}

function move({ sender, kind, length }: PackedColumns, from: number, to: number): void {
  sender[to] = sender[from] ?? 0
  kind[to] = kind[from] ?? 0
  length[to] = length[from] ?? 0
}
