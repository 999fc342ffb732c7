import { addDays } from '@breakwater/core/journal'
import type { Weeks } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { formatNumber, locale } from '../format.ts'

/** The Monday of every week, oldest first. */
export function weekStarts({ first, mine }: Weeks): readonly string[] {
  return mine.map((_, n) => addDays(first, 7 * n))
}

/** `March 2024` for a day or a month as ISO; empty without one. */
export function monthOf(iso: string | undefined): string {
  return iso === undefined ? '' : dated(iso, { month: 'long', year: 'numeric' })
}

/** `Mar 2024`: where there is little room. */
export function shortMonth(iso: string): string {
  return dated(iso, { month: 'short', year: 'numeric' })
}

/** `4 Mar 2024`. */
export function weekDay(iso: string): string {
  return dated(iso, { dateStyle: 'medium' })
}

/** `4 March 2024`. */
export function longDay(iso: string): string {
  return dated(iso, { dateStyle: 'long' })
}

/** Messages of one side in a week; under five are not told apart. */
export function countWords(count: number | null | undefined): string {
  return count === null || count === undefined ? words('patterns')('weeks.few') : formatNumber(count)
}

/** One week in words. */
export function weekInWords({ first, mine, theirs }: Weeks, at: number, ownOnly: boolean): string {
  const said = {
    day: weekDay(addDays(first, 7 * at)),
    mine: countWords(mine[at]),
    theirs: countWords(theirs[at]),
  }
  return words('patterns')(ownOnly ? 'weeks.readOwn' : 'weeks.read', said)
}

function dated(iso: string, form: Intl.DateTimeFormatOptions): string {
  const day = iso.length === 7 ? `${iso}-01` : iso
  const ms = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds
  return new Intl.DateTimeFormat(locale(), { ...form, timeZone: 'UTC' }).format(ms)
}
