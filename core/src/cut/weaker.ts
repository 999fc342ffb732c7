import type { RulesChange, WholeRules } from './shield-rules.ts'

/** What a change can make weaker: the same fields in the rules of the journal and in a setup. */
export type Guarded = Pick<
  WholeRules,
  'level' | 'wait' | 'goFor' | 'nightWait' | 'neverOn' | 'neverHide' | 'schedules' | 'dates' | 'friendCode'
>

/** From what hides least on: what is surely them, up to first names. */
export const levels = ['strong', 'medium', 'weak'] as const

/** Whether the change makes a list longer, or leaves out what was on it. */
const grows = (before: readonly string[], after: readonly string[]) =>
  after.some(one => !before.includes(one))
const shrinks = (before: readonly unknown[], after: readonly unknown[]) =>
  before.some(one => !after.some(other => JSON.stringify(other) === JSON.stringify(one)))

/**
 * Whether a change hides less, waits less or opens a way round: what is set by day only. What is necessary never counts,
 * because no night stands before contact about a child.
 */
export function weakens(before: Guarded, change: RulesChange): boolean {
  const after = { ...before, ...change }
  return (
    levels.indexOf(after.level) < levels.indexOf(before.level) ||
    after.wait < before.wait ||
    after.goFor > before.goFor ||
    after.nightWait < before.nightWait ||
    grows(before.neverOn, after.neverOn) ||
    grows(before.neverHide, after.neverHide) ||
    narrows(before, after) ||
    (before.friendCode !== '' && after.friendCode !== before.friendCode)
  )
}

/** Without any time it is always armed: the first time that is chosen narrows it, the last one that goes widens it. */
export function narrows(before: Guarded, after: Guarded): boolean {
  if (isAlways(after)) return false
  return isAlways(before) || shrinks(before.schedules, after.schedules) || shrinks(before.dates, after.dates)
}

/** Whether it is armed at all times, because no time was chosen. */
export function isAlways({ schedules, dates }: Pick<WholeRules, 'schedules' | 'dates'>): boolean {
  return schedules.length === 0 && dates.length === 0
}
