import { indexOfDate } from '../../journal/calendar.ts'
import type { DateOrder } from '../reader.ts'
import { persian } from './locale-tables.ts'

/** The program is from 2009, and two figures of a year mean a year near ours. */
const firstYear = 2009
const lastYear = 2051
const buddhist = 543
const persianFirst = 1388
const republic = 1911

const within = (year: number) => (year >= firstYear && year <= lastYear ? year : Number.NaN)

/** The year of our calendar, NaN where none can be meant. Thai years are 543 ahead, with two figures as with four. */
function yearOf(number: number): number {
  if (number >= 2500) return within(number - buddhist)
  if (number >= 1000) return within(number)
  if (number >= 100) return within(number + republic)
  if (number <= lastYear - 2000) return within(number + 2000)
  return number <= 83 ? within(number + 2500 - buddhist) : Number.NaN
}

/** One month of a year: the days since 1970 of its first day, and its days. NaN where no such month can be meant. */
interface Month {
  readonly first: number
  readonly length: number
}

/** Days of dates as files write them. A file has few months and many days: each month is worked out once. */
export class Calendar {
  readonly #months = new Map<number, Month>()

  /** Days since 1970 of these three numbers read in this order; NaN where that is no day since 2009. */
  dayOf(order: DateOrder, a: number, b: number, c: number): number {
    if (order === 'dmy') return this.#day(c, b, a)
    if (order === 'mdy') return this.#day(c, a, b)
    return order === 'ymd' ? this.#day(a, b, c) : this.#day(a, c, b)
  }

  #day(year: number, month: number, day: number): number {
    if (month < 1 || month > 12 || day < 1) return Number.NaN
    const key = year * 12 + month
    let known = this.#months.get(key)
    if (known === undefined) {
      known = monthOf(year, month)
      this.#months.set(key, known)
    }
    return day <= known.length ? known.first + day - 1 : Number.NaN
  }
}

function monthOf(year: number, month: number): Month {
  if (year >= persianFirst && year < persianFirst + persian.length - 1) return persianMonth(year, month)
  const ours = yearOf(year)
  const first = indexOfDate(ours, month, 1)
  const next = month === 12 ? indexOfDate(ours + 1, 1, 1) : indexOfDate(ours, month + 1, 1)
  return { first, length: next - first }
}

/** Six months of 31 days, five of 30, and the rest. */
function persianMonth(year: number, month: number): Month {
  const first = persian[year - persianFirst] ?? Number.NaN
  const next = persian[year - persianFirst + 1] ?? Number.NaN
  const before = (month - 1) * 30 + Math.min(month - 1, 6)
  const length = month <= 6 ? 31 : month < 12 ? 30 : next - first - before
  return { first: first + before, length }
}
