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
  const under = new Unpacking(columns, halves)
  for (let run = 0; run < dates.count; run++) {
    const day = dayOf(order, dates.number(run, 0), dates.number(run, 1), dates.number(run, 2))
    under.day(day * dayMs, dates.events(run))
  }
  const skipped = columns.count - under.kept
  columns.count = under.kept
  return { skipped, outOfOrder: under.outOfOrder }
}

/** Unpacks events in order, and moves them up to where those before them end. */
class Unpacking {
  kept = 0
  outOfOrder = 0
  #from = 0
  readonly #columns: EventColumns
  readonly #halves: boolean

  constructor(columns: EventColumns, halves: boolean) {
    this.#columns = columns
    this.#halves = halves
  }

  /** The next events, all of one date: milliseconds of its midnight, NaN where it is none. */
  day(midnight: number, events: number): void {
    const { at } = this.#columns
    const to = this.#from + events
    let { kept } = this
    let before = kept > 0 ? (at[kept - 1] as number) : Number.NEGATIVE_INFINITY
    for (let index = this.#from; index < to; index++) {
      const moment = momentOf(at[index] as number, midnight, this.#halves)
      if (Number.isNaN(moment)) continue
      if (moment < before) this.outOfOrder++
      before = moment
      if (index !== kept) move(this.#columns, index, kept)
      at[kept++] = moment
    }
    this.kept = kept
    this.#from = to
  }
}

/** NaN where the day is none, and where an hour beyond twelve stands beside a word for the half of the day. */
function momentOf(value: number, midnight: number, halves: boolean): number {
  if (halves && value >> 1 >= thirteen) return Number.NaN
  return midnight + secondsOf(value, halves) * 1000
}

function move({ sender, kind, length }: EventColumns, from: number, to: number): void {
  sender[to] = sender[from] ?? 0
  kind[to] = kind[from] ?? 0
  length[to] = length[from] ?? 0
}
