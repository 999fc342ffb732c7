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

/** `21 November 2026`: the day of a moment. */
export function formatDate(ms: number, zone: string): string {
  return written(ms, zone, dayForms.long)
}

/** `21 Nov, 22:40`. */
export function formatMoment(ms: number, zone: string): string {
  return written(ms, zone, { ...dayForms.short, hour: 'numeric', minute: '2-digit' })
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

/** How a calendar day can be written, from the most room to the least, and the month it lies in. */
const dayForms = {
  /** `Saturday, 21 November 2026` */
  full: { dateStyle: 'full' },
  /** `21 November 2026` */
  long: { dateStyle: 'long' },
  /** `21 Nov 2026` */
  medium: { dateStyle: 'medium' },
  /** `21 Nov` */
  short: { day: 'numeric', month: 'short' },
  /** `November 2026` */
  month: { month: 'long', year: 'numeric' },
  /** `Nov 2026` */
  shortMonth: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** `Saturday, 21 November 2026` for a calendar day, or in another form. */
export function formatDay(day: string, form: keyof typeof dayForms = 'full'): string {
  return written(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds, 'UTC', dayForms[form])
}

/** A date with its day and month bound to each other: a lone "21" at the end of a narrow line reads as something else. */
function written(ms: number, zone: string, form: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale(), { ...form, timeZone: zone }).formatToParts(ms)
  const inside = (n: number) => parts[n]?.type === 'day' || parts[n]?.type === 'month'
  return parts
    .map(({ value }, n) => (inside(n - 1) && inside(n + 1) ? value.replaceAll(' ', '\u00a0') : value))
    .join('')
}
