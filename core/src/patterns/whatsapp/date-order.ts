import { dayFromIndex } from '../../journal/calendar.ts'
import type { DateOrder, Question } from '../reader.ts'
import { dayOf } from './calendar.ts'
import { orders } from './locale-tables.ts'
import type { Dates } from './packed.ts'

/** One reading of all dates of a file. */
interface Reading {
  readonly order: DateOrder
  /** Events whose date is none when read so. */
  invalid: number
  /** Times that a day stands before the one ahead of it by more than a day: clocks go back by less. */
  jumps: number
  first: number
  last: number
  /** The same for two readings only when all of their days are. */
  sum: number
  /** Different dates, and the day of the year that all of them fall on; NaN when they fall on several. */
  dates: number
  dayOfYear: number
}

const usual: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']
/** No language writes year, day, month; a phone may have been told to. */
const unusual: readonly DateOrder[] = ['ydm']

/**
 * The order in which a file's dates stand: the one that makes days of its numbers, in order of time. The question, where more than
 * one does and languages write such dates in more than one. Undefined where none does.
 */
export function dateOrder(
  dates: Dates,
  dateSigns: string,
  answer: DateOrder | undefined,
): DateOrder | Question | undefined {
  const usualOnes = readingsOf(dates, usual)
  const readings = usualOnes.length > 0 ? usualOnes : readingsOf(dates, unusual)
  const least = Math.min(...readings.map(({ invalid }) => invalid))
  const inTime = inOrderOfTime(possible(readings.filter(({ invalid }) => invalid === least)))
  const [only, ...others] = inTime.length > 1 ? written(inTime, dateSigns) : inTime
  if (!only) return undefined
  if (others.every(({ sum }) => sum === only.sum)) return only.order
  const answered = inTime.find(({ order }) => order === answer)
  if (answered) return answered.order
  return { ask: 'order', readings: [only, ...others].map(shown) }
}

const unread = { invalid: 0, jumps: 0, first: Number.NaN, last: Number.NaN, sum: 0, dates: 0, dayOfYear: 0 }

/** Readings by which at least half of the events have a day. */
function readingsOf(dates: Dates, wanted: readonly DateOrder[]): Reading[] {
  return wanted.flatMap(order => {
    const reading = { ...unread, order }
    for (let index = 0; index < dates.count; index++)
      count(
        reading,
        dates.number(index, 0),
        dates.number(index, 1),
        dates.number(index, 2),
        dates.events(index),
      )
    return reading.invalid * 2 <= dates.all ? [reading] : []
  })
}

function count(reading: Reading, a: number, b: number, c: number, events: number): void {
  const day = dayOf(reading.order, a, b, c)
  if (Number.isNaN(day)) {
    reading.invalid += events
    return
  }
  if (day < reading.last - 1) reading.jumps++
  if (Number.isNaN(reading.first)) reading.first = day
  reading.last = day
  const dayOfYear = reading.order.startsWith('y') ? b * 100 + c : a * 100 + b
  if (reading.dates > 0 && dayOfYear !== reading.dayOfYear) reading.dayOfYear = Number.NaN
  else reading.dayOfYear = dayOfYear
  reading.dates++
  reading.sum = (reading.sum * 31 + day) % 2 ** 40
}

/** Nobody writes on one and the same day of five years, and on no other: there, a day was read as a year. */
function possible(readings: readonly Reading[]): readonly Reading[] {
  const usualDays = readings.filter(({ dates, dayOfYear }) => dates < 5 || Number.isNaN(dayOfYear))
  return usualDays.length > 0 ? usualDays : readings
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
