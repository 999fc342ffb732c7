import type { Day } from '../journal/day.ts'
import type { Noted } from './reason-facts.ts'

/** What is counted where a reason or a caution shows; the words for each stand in `content/en/reasons.json`. */
export const measureCodes = [
  'days',
  'open',
  'evenings',
  'longing',
  'looksInside',
  'passed',
  'acted',
  'necessary',
  'activities',
  'seen',
  'roles',
  'lifted',
  'relief',
  'weeks',
  'exercises',
  'looksBack',
  'parts',
  'ownPart',
  'before',
  'after',
  'sittings',
  'feelings',
  'sessions',
  'skipped',
  'ownWords',
  'daysQuiet',
  'daysSince',
  'fearMotives',
] as const
export type MeasureCode = (typeof measureCodes)[number]

/** What a reason or a caution rests on: entries with their days, rated days, and numbers. Never empty. */
export interface Evidence {
  readonly entries: readonly Noted[]
  readonly days: readonly Day[]
  /** Counts are whole; `longing`, `relief`, `before` and `after` are means, to one tenth. */
  readonly counts: Readonly<Partial<Record<MeasureCode, number>>>
}

export function evidence(
  counts: Evidence['counts'],
  entries: readonly Noted[] = [],
  days: readonly Day[] = [],
): Evidence {
  return { counts, entries: entries.map(({ id, day }) => ({ id, day })), days }
}

/** The mean, to one tenth; 0 of nothing. */
export function meanOf(values: readonly { readonly value: number }[]): number {
  const sum = values.reduce((total, { value }) => total + value, 0)
  return values.length === 0 ? 0 : Math.round((sum / values.length) * 10) / 10
}
