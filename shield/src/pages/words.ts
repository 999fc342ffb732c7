/** The words of one key, with what stands in for its places in order. */
export const t = (key: string, ...places: readonly (string | number)[]): string =>
  chrome.i18n.getMessage(key, places.map(String))

const format = (how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(t('page_lang'), how)

/** A moment as the clock shows it; with the day of the week when it is not within the next twelve hours. */
export function clock(moment: number, now: number): string {
  const near = moment - now < 12 * 3_600_000
  return format({ hour: '2-digit', minute: '2-digit', ...(near ? {} : { weekday: 'long' }) }).format(moment)
}

/** Minutes since midnight as a time of day. */
export function timeOfDay(minutes: number): string {
  const day = Date.UTC(2024, 0, 1) + minutes * 60_000
  return format({ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(day)
}

/** The short name of an ISO day of the week, 1 is Monday. */
export const weekday = (day: number): string =>
  format({ weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

/** A whole local date, `2026-12-24`, in words. */
export const dateInWords = (date: string): string =>
  format({ dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00Z`))
