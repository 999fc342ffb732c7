import { formatWeekday } from '../format.ts'

/** The name of a weekday, Monday being 0; the fifth of January 1970 was one. */
export function weekdayOf(weekday: number): string {
  return formatWeekday((4 + weekday) * 86_400_000, 'UTC')
}
