import type { EventColumns } from '../events.ts'
import type { DateOrder, Question } from '../reader.ts'
import { dayOf } from './calendar.ts'
import { dateOrder, numbersOf } from './date-order.ts'
import type { Shape } from './learn.ts'
import { dateOf, secondsOf } from './packed.ts'
import type { Scan } from './scan.ts'

const dayMs = 86_400_000
const noon = 12 * 3600
/** From this share of hours beyond twelve on, the words beside them only repeat what the hour says. */
const enoughLate = 0.1

/** What the packed times turned out to be. */
export interface Timed {
  /** Headers that are no moment, left out. */
  readonly skipped: number
  /** Events before the one ahead of them. */
  readonly outOfOrder: number
}

/**
 * Turns the packed times of a scan into milliseconds of the wall clock, in place. A question where order or half cannot be known;
 * undefined where the numbers are no dates.
 */
export function timed(scan: Scan, shape: Shape, answer: DateOrder | undefined): Timed | Question | undefined {
  const { columns, worded, lateWorded, open } = scan
  const halves = worded > 0 && lateWorded < worded * enoughLate
  if (halves && open) return { ask: 'half', marker: open.text, offset: open.offset }
  const order = dateOrder(columns, shape.dateSigns, answer)
  return typeof order === 'string' ? unpack(columns, order, halves) : order
}

function unpack(columns: EventColumns, order: DateOrder, halves: boolean): Timed {
  const { at } = columns
  let kept = 0
  let outOfOrder = 0
  let before = Number.NEGATIVE_INFINITY
  let date = Number.NaN
  let day = Number.NaN
  for (let index = 0; index < columns.count; index++) {
    const value = at[index] ?? 0
    if (dateOf(value) !== date) {
      date = dateOf(value)
      day = dayOf(order, ...numbersOf(date)) * dayMs
    }
    const moment = day + secondsOf(value, halves) * 1000
    // An hour beyond twelve beside a word for the half of the day is no time.
    const impossible = halves && secondsOf(value, false) >= noon + 3600
    if (impossible || Number.isNaN(moment)) continue
    if (moment < before) outOfOrder++
    before = moment
    move(columns, index, kept)
    at[kept++] = moment
  }
  const skipped = columns.count - kept
  columns.count = kept
  return { skipped, outOfOrder }
}

function move({ sender, kind, length }: EventColumns, from: number, to: number): void {
  if (from === to) return
  sender[to] = sender[from] ?? 0
  kind[to] = kind[from] ?? 0
  length[to] = length[from] ?? 0
}
