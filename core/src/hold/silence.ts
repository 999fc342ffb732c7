import { dayOf, daysBetween } from '../journal/day.ts'
import type { JournalState } from '../journal/state.ts'

/** Whole days without an entry after which the app asks. A day on which nothing was recorded counts as quiet until then. */
export const silentDaysToAsk = 3

/** Whole days without any entry that lie between the newest one and today; 0 for a journal without entries. */
export function silentDays(journal: JournalState, now: number, zone: string): number {
  if (journal.lastDay === undefined) return 0
  return Math.max(0, daysBetween(journal.lastDay, dayOf(now, zone)) - 1)
}

/** Whether to ask, once and gently, how the silent days were. `now` in milliseconds since 1970. */
export function asksAboutSilence(journal: JournalState, now: number, zone: string): boolean {
  return silentDays(journal, now, zone) >= silentDaysToAsk
}
