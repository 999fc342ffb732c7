import { formatDate } from './format.ts'

/** `21 November 2026` for a calendar day: without its weekday, where room is scarce. */
export function shortDay(day: string): string {
  return formatDate(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds, 'UTC')
}
