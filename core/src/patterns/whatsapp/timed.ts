import type { Events } from '../events.ts'
import type { DateOrder, Question } from '../reader.ts'
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
  const reading = dateOrder(scan.dates, shape.dateSigns, answer)
  return reading && 'days' in reading ? unpack(scan, reading.days, halves) : reading
}

/** Moments for packed times: those that are kept move up to where those before them end. */
function unpack({ dates, columns }: Scan, days: Float64Array, halves: boolean): Timed {
  const moments = new Moments(columns, halves)
  let from = 0
  days.forEach((day, index) => {
    const end = from + dates.events(index)
    if (!Number.isNaN(day)) moments.read(day * dayMs, from, end)
    from = end
  })
  return moments.timed
}

/** The events of a scan, one day after the other. */
class Moments {
  readonly #columns: PackedColumns
  readonly #at: Float64Array
  readonly #halves: boolean
  #kept = 0
  #outOfOrder = 0

  constructor(columns: PackedColumns, halves: boolean) {
    this.#columns = columns
    this.#at = new Float64Array(columns.count)
    this.#halves = halves
  }

  /** The events from this place to before that one, which are of the day that begins at `midnight`. A loop over all of a file's. */
  read(midnight: number, from: number, end: number): void {
    const { time } = this.#columns
    const at = this.#at
    const halves = this.#halves
    let kept = this.#kept
    for (let index = from; index < end; index++) {
      const value = time[index] as number
      // An hour beyond twelve beside a word for the half of the day is no time.
      if (halves && value >> 1 >= thirteen) continue
      at[kept] = midnight + secondsOf(value, halves) * 1000
      if (kept > 0 && (at[kept] as number) < (at[kept - 1] as number)) this.#outOfOrder++
      if (index !== kept) move(this.#columns, index, kept)
      kept++
    }
    this.#kept = kept
  }

  get timed(): Timed {
    const events = firstOf(this.#columns, this.#at, this.#kept)
    return { events, skipped: this.#columns.count - this.#kept, outOfOrder: this.#outOfOrder }
  }
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
