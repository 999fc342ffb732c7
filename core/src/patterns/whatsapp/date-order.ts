import { dayFromIndex } from '../../journal/calendar.ts'
import type { DateOrder, Question } from '../reader.ts'
import { Calendar } from './calendar.ts'
import { orders } from './locale-tables.ts'
import type { Dates } from './packed.ts'

/** One reading of all dates of a file. */
export interface Reading {
  readonly order: DateOrder
  /** Days since 1970 of the dates, NaN for those that are none when read so; and the first and last of them. */
  readonly days: Float64Array
  readonly first: number
  readonly last: number
  /** Events whose date is none when read so. */
  readonly invalid: number
  /** Times that a day stands before the one ahead of it by more than a day: clocks go back by less. */
  readonly jumps: number
  /** The same for two readings only when all of their days are. */
  readonly sum: number
}

const usual: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']
/** No language writes year, day, month; a phone may have been told to. */
const unusual: readonly DateOrder[] = ['ydm']

/**
 * A file's dates in the order in which they stand: the one that makes days of its numbers, in order of time. The question, where more than
 * one does and languages write such dates in more than one. Undefined where none does.
 */
export function dateOrder(
  dates: Dates,
  dateSigns: string,
  answer: DateOrder | undefined,
): Reading | Question | undefined {
  const usualOnes = readingsOf(dates, usual)
  const readings = usualOnes.length > 0 ? usualOnes : readingsOf(dates, unusual)
  const least = Math.min(...readings.map(({ invalid }) => invalid))
  const inTime = inOrderOfTime(
    possible(
      dates,
      readings.filter(({ invalid }) => invalid === least),
    ),
  )
  const [only, ...others] = inTime.length > 1 ? written(inTime, dateSigns) : inTime
  if (!only) return undefined
  if (others.every(({ sum }) => sum === only.sum)) return only
  const answered = inTime.find(({ order }) => order === answer)
  if (answered) return answered
  return { ask: 'order', readings: [only, ...others].map(shown) }
}

/** Readings by which at least half of the events have a day. */
const readingsOf = (dates: Dates, wanted: readonly DateOrder[]): Reading[] =>
  wanted.map(order => readingOf(dates, order)).filter(({ invalid }) => invalid * 2 <= dates.all)

function readingOf(dates: Dates, order: DateOrder): Reading {
  const days = daysOf(dates, order)
  let [invalid, jumps, sum] = [0, 0, 0]
  let [first, last] = [Number.NaN, Number.NaN]
  for (let index = 0; index < days.length; index++) {
    const day = days[index] as number
    if (Number.isNaN(day)) {
      invalid += dates.events(index)
      continue
    }
    if (day < last - 1) jumps++
    if (Number.isNaN(first)) first = day
    last = day
    sum = (sum * 31 + day) % 2 ** 40
  }
  return { order, days, first, last, invalid, jumps, sum }
}

function daysOf(dates: Dates, order: DateOrder): Float64Array {
  const calendar = new Calendar()
  const days = new Float64Array(dates.count)
  for (let index = 0; index < days.length; index++)
    days[index] = calendar.dayOf(
      order,
      dates.number(index, 0),
      dates.number(index, 1),
      dates.number(index, 2),
    )
  return days
}

/** Nobody writes on one and the same day of five years, and on no other: there, a day was read as a year. */
function possible(dates: Dates, readings: readonly Reading[]): readonly Reading[] {
  const usualDays = readings.filter(reading => !isOneDayOfFiveYears(dates, reading))
  return usualDays.length > 0 ? usualDays : readings
}

function isOneDayOfFiveYears(dates: Dates, { order, days }: Reading): boolean {
  const [one, other] = order.startsWith('y') ? [1, 2] : [0, 1]
  let years = 0
  let before = -1
  for (let index = 0; index < days.length; index++) {
    if (Number.isNaN(days[index])) continue
    const dayOfYear = dates.number(index, one) * 100 + dates.number(index, other)
    if (years++ > 0 && dayOfYear !== before) return false
    before = dayOfYear
  }
  return years >= 5
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
