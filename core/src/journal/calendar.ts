/**
 * Counting with calendar days and instants as whole numbers. Temporal does the same and is slow at it: ten years of
 * days, or fifty thousand instants, have to be walked in a few milliseconds. Time zones are left to Temporal.
 */
const dayInMs = 86_400_000

const form = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/

/** Whether `text` is an instant in UTC as written everywhere here, `2026-11-21T01:07:00Z`, on a day that exists. */
export function isInstant(text: string): boolean {
  // Every month has a 28th: most instants need no look at the calendar.
  return (
    form.test(text) && (text.slice(8, 10) <= '28' || dayFromIndex(indexOfDay(text)) === text.slice(0, 10))
  )
}

/** Whether `text` is a calendar day, `2026-11-21`, that exists, in the years 1000 to 2999. */
export function isDay(text: string): boolean {
  return isInstant(`${text}T00:00:00Z`)
}

/** Milliseconds since 1970 of an instant; parts of a millisecond are dropped. RangeError for anything else. */
export function epochOf(at: string): number {
  if (!isInstant(at)) throw new RangeError('not an instant')
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
  const ms = Math.floor(Number(at.slice(17, 19)) * 1000 + Number(`0${at.slice(19, -1)}`) * 1000)
  return indexOfDay(at) * dayInMs + minutes * 60_000 + ms
}

/** Days since 1970-01-01 of a day (or of an instant's date), Gregorian, negative before. */
export function indexOfDay(day: string): number {
  return indexOfDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/**
 * The same of a year, a month from 1 on and a day of the month, none of which is checked.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function indexOfDate(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day with this many days since 1970-01-01; the way back from `indexOfDay`. Same source, civil_from_days. */
export function dayFromIndex(index: number): string {
  const shifted = index + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

function digits(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
