import type { EventColumns } from '../events.ts'
import type { DateOrder, Question } from '../reader.ts'
import { dayOf } from './calendar.ts'
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
  const { worded, lateWorded, open } = scan
  const halves = worded > 0 && lateWorded < worded * enoughLate
  if (halves && open) return { ask: 'half', marker: open.text, offset: open.offset }
  const order = dateOrder(scan.dates, shape.dateSigns, answer)
  return typeof order === 'string' ? unpack(scan, order, halves) : order
}

function unpack({ columns, dates }: Scan, order: DateOrder, halves: boolean): Timed {
  const under = { kept: 0, outOfOrder: 0, before: Number.NEGATIVE_INFINITY }
  let from = 0
  for (let run = 0; run < dates.count; run++) {
    const to = from + dates.events(run)
    unpackDay(columns, from, to, dayOf(order, ...dates.numbers(run)) * dayMs, halves, under)
    from = to
  }
  const skipped = columns.count - under.kept
  columns.count = under.kept
  return { skipped, outOfOrder: under.outOfOrder }
}

/** Unpacks events of one date, and moves them up to where those before them end. */
function unpackDay(
  columns: EventColumns,
  from: number,
  to: number,
  day: number,
  halves: boolean,
  under: { kept: number; outOfOrder: number; before: number },
): void {
  for (let index = from; index < to; index++) {
    const moment = momentOf(columns.at[index] ?? 0, day, halves)
    if (Number.isNaN(moment)) continue
    if (moment < under.before) under.outOfOrder++
    under.before = moment
    move(columns, index, under.kept)
    columns.at[under.kept++] = moment
  }
}

/** NaN where the day is none, and where an hour beyond twelve stands beside a word for the half of the day. */
function momentOf(value: number, day: number, halves: boolean): number {
  if (halves && value >> 1 >= thirteen) return Number.NaN
  return day + secondsOf(value, halves) * 1000
}

function move({ sender, kind, length }: EventColumns, from: number, to: number): void {
  if (from === to) return
  sender[to] = sender[from] ?? 0
  kind[to] = kind[from] ?? 0
  length[to] = length[from] ?? 0
}
