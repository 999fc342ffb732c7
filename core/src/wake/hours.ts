import type { NightHours } from '../care/night.ts'

/** Hours in which nothing comes, by the wall clock. Equal hours mean that there are none. */
export type QuietHours = NightHours

/** Until the person chooses: an hour on either side of the usual night. */
export const usualQuiet: QuietHours = { from: 21, to: 8 }

/** When nothing may come. */
export interface ClosedHours {
  readonly quiet: QuietHours
  readonly night: NightHours
  /** The person chose to be woken in the night, too; quiet hours stay closed. */
  readonly atNight: boolean
}

/** Whether nothing may come in this local hour (with its fraction). */
export function isClosed(hour: number, { quiet, night, atNight }: ClosedHours): boolean {
  return isWithin(hour, quiet) || (!atNight && isWithin(hour, night))
}

/** The minutes of the day, by half hours, at which something may come. */
export function openMinutes(closed: ClosedHours): readonly number[] {
  return Array.from({ length: 48 }, (_, n) => n * 30).filter(minute => !isClosed(minute / 60, closed))
}

/**
 * The closed hours as one span of minutes of the day, for whoever can keep but one: all around the longest time that is open. Undefined
 * where nothing is closed.
 */
export function closedSpan(closed: ClosedHours): { readonly from: number; readonly to: number } | undefined {
  const open = new Set(openMinutes(closed))
  if (open.size === 48) return undefined
  const runs = [...open]
    .filter(minute => !open.has((minute + 1_410) % 1_440))
    .map(from => ({ from, length: runFrom(from, open) }))
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), { from: 0, length: 0 })
  return {
    from: (longest.from + longest.length) % 1_440,
    to: (longest.from + 1_440 - (longest.length === 0 ? 1 : 0)) % 1_440,
  }
}

/** Minutes that are open from here on without a gap. */
function runFrom(from: number, open: ReadonlySet<number>): number {
  let length = 0
  while (open.has((from + length) % 1_440) && length < 1_440) length += 30
  return length
}

function isWithin(hour: number, { from, to }: NightHours): boolean {
  if (from === to) return false
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}
