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

function isWithin(hour: number, { from, to }: NightHours): boolean {
  if (from === to) return false
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}
