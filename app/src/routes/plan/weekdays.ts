import { formatWeekday } from '../format.ts'

/** ISO weekdays, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** `Monday` for 1, in the current language. 5 January 1970 was a Monday. */
export function weekdayName(weekday: number): string {
  return formatWeekday((3 + weekday) * 86_400_000, 'UTC')
}
