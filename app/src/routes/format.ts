import { currentLanguage } from '../messages/catalogue.ts'
import { deviceLanguages } from '../state/device.ts'

/** The device's own way of writing the current language (`en-GB` for `en`), so that hours and dates look as usual there. */
export function locale(): string {
  const { tag } = currentLanguage()
  return deviceLanguages().find(wish => wish.split('-')[0] === tag) ?? tag
}

/** Makes the next date a quick one to write: the tables of a language are loaded with the first, which takes about 30 ms. */
export function loadDateTables(): void {
  formatWeekday(0, 'UTC')
}

/** `22:40`, `10:40 PM`: the time of day as the language writes it. */
export function formatTime(ms: number, zone: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short', timeZone: zone }).format(ms)
}

/** `Sunday`. */
export function formatWeekday(ms: number, zone: string): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: zone }).format(ms)
}

/** `21 November 2026`. */
export function formatDate(ms: number, zone: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: zone }).format(ms)
}

/** `21 Nov, 22:40`. */
export function formatMoment(ms: number, zone: string): string {
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(ms)
}

/** `1,204`. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/** `today`, `3 days ago`, `2 months ago`: how old something is, from whole days. */
export function formatAgo(days: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })
  return days < 60 ? format.format(-days, 'day') : format.format(-Math.floor(days / 30.4), 'month')
}

/** The name of a country (two capital letters) in the current language. */
export function formatCountry(code: string): string {
  return new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code
}

/** `Sunday, 21 November 2026` for a calendar day. */
export function formatDay(day: string): string {
  const ms = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone: 'UTC' }).format(ms)
}
