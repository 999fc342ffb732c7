import { dayFromIndex } from '../../journal/calendar.ts'
import type { EventColumns } from '../events.ts'
import type { DateOrder, Question } from '../reader.ts'
import { dayOf } from './calendar.ts'
import { orders } from './locale-tables.ts'
import { dateOf } from './packed.ts'

/** One reading of all dates of a file. */
interface Reading {
  readonly order: DateOrder
  /** Events whose date is none when read so. */
  invalid: number
  /** Times that a day stands before the one ahead of it by more than a day: clocks go back by less. */
  jumps: number
  first: number
  last: number
}

const usual: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']
/** No language writes year, day, month; a phone may have been told to. */
const unusual: readonly DateOrder[] = ['ydm']

/**
 * The order in which a file's dates stand: the one that makes days of its numbers, in order of time. The question, where more than
 * one does and languages write such dates in more than one. Undefined where none does.
 */
export function dateOrder(
  columns: EventColumns,
  dateSigns: string,
  answer: DateOrder | undefined,
): DateOrder | Question | undefined {
  const sound = (readings: Reading[]) => readings.filter(({ invalid }) => invalid * 2 <= columns.count)
  const usualOnes = sound(readingsOf(columns, usual))
  const readings = usualOnes.length > 0 ? usualOnes : sound(readingsOf(columns, unusual))
  const least = Math.min(...readings.map(({ invalid }) => invalid))
  const inTime = inOrderOfTime(readings.filter(({ invalid }) => invalid === least))
  const [only, ...others] = inTime.length > 1 ? written(inTime, dateSigns) : inTime
  if (!only) return undefined
  if (others.length === 0) return only.order
  const answered = inTime.find(({ order }) => order === answer)
  if (answered) return answered.order
  return { ask: 'order', readings: [only, ...others].map(shown) }
}

function readingsOf(columns: EventColumns, wanted: readonly DateOrder[]): Reading[] {
  const readings = wanted.map(order => ({ order, invalid: 0, jumps: 0, first: Number.NaN, last: Number.NaN }))
  let before = Number.NaN
  let same = 0
  for (let index = 0; index <= columns.count; index++) {
    const date = index < columns.count ? dateOf(columns.at[index] ?? 0) : -1
    if (date === before) {
      same++
      continue
    }
    if (index > 0) for (const reading of readings) count(reading, before, same)
    before = date
    same = 1
  }
  return readings
}

function count(reading: Reading, date: number, events: number): void {
  const day = dayOf(reading.order, ...numbersOf(date))
  if (Number.isNaN(day)) {
    reading.invalid += events
    return
  }
  if (day < reading.last - 1) reading.jumps++
  if (Number.isNaN(reading.first)) reading.first = day
  reading.last = day
}

/** The three numbers of a packed date. */
export function numbersOf(date: number): [number, number, number] {
  return [Math.floor(date / 2 ** 21), Math.floor(date / 2 ** 14) % 128, date % 2 ** 14]
}

/** Those without a jump; where all have some, the one that has by far the fewest. */
function inOrderOfTime(readings: readonly Reading[]): readonly Reading[] {
  const steady = readings.filter(({ jumps }) => jumps === 0)
  if (steady.length > 0) return steady
  const [best, second] = [...readings].sort((a, b) => a.jumps - b.jumps)
  return best && second && second.jumps >= best.jumps * 3 + 3 ? [best] : readings
}

const written = (readings: readonly Reading[], dateSigns: string): readonly Reading[] => {
  const known = (orders as Readonly<Record<string, string>>)[dateSigns]
  if (known === undefined) return readings
  // A slash is written both ways round the world over: languages settle only whether the year comes first.
  const allowed = dateSigns.includes('/') ? `dmy mdy ${known}` : known
  const fitting = readings.filter(({ order }) => allowed.includes(order))
  return fitting.length > 0 ? fitting : readings
}

function shown({ order, first, last }: Reading): { order: DateOrder; first: string; last: string } {
  return { order, first: dayFromIndex(first), last: dayFromIndex(last) }
}
