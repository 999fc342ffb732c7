import { addDays } from '@breakwater/core/journal'
import type { Weeks } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { formatDay, formatNumber } from '../format.ts'

/** The Monday of every week, oldest first. */
export function weekStarts({ first, mine }: Weeks): readonly string[] {
  return mine.map((_, n) => addDays(first, 7 * n))
}

/** `March 2024` for a day or a month as ISO; empty without one. */
export function monthOf(iso: string | undefined): string {
  return iso === undefined ? '' : formatDay(iso.length === 7 ? `${iso}-01` : iso, 'month')
}

/** Messages of one side in a week; under five are not told apart. */
export function countWords(count: number | null | undefined): string {
  return count === null || count === undefined ? words('patterns')('weeks.few') : formatNumber(count)
}

/** One week in words. */
export function weekInWords({ first, mine, theirs }: Weeks, at: number, ownOnly: boolean): string {
  const said = {
    day: formatDay(addDays(first, 7 * at), 'medium'),
    mine: countWords(mine[at]),
    theirs: countWords(theirs[at]),
  }
  return words('patterns')(ownOnly ? 'weeks.readOwn' : 'weeks.read', said)
}
