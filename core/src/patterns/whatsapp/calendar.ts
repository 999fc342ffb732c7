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

/** Days since 1970 of these three numbers read in this order; NaN where that is no day since 2009. */
export function dayOf(order: DateOrder, a: number, b: number, c: number): number {
  if (order === 'dmy') return daysSince(c, b, a)
  if (order === 'mdy') return daysSince(c, a, b)
  return order === 'ymd' ? daysSince(a, b, c) : daysSince(a, c, b)
}

function daysSince(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN
  if (year >= persianFirst && year < persianFirst + persian.length - 1) return persianDay(year, month, day)
  const ours = yearOf(year)
  const first = indexOfDate(ours, month, 1)
  const next = month === 12 ? indexOfDate(ours + 1, 1, 1) : indexOfDate(ours, month + 1, 1)
  return first + day <= next ? first + day - 1 : Number.NaN
}

/** Six months of 31 days, five of 30, and the rest. */
function persianDay(year: number, month: number, day: number): number {
  const first = persian[year - persianFirst] ?? Number.NaN
  const next = persian[year - persianFirst + 1] ?? Number.NaN
  const before = (month - 1) * 30 + Math.min(month - 1, 6)
  const longest = month <= 6 ? 31 : month < 12 ? 30 : next - first - before
  return day <= longest ? first + before + day - 1 : Number.NaN
}
