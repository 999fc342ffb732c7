import type { PlanDetails } from '../plan/state.ts'

export type CheckWindow = NonNullable<PlanDetails['windows']>[number]

/** A time at which the one channel is looked at, in milliseconds since 1970; `open`: it is now. */
export interface Look {
  readonly from: number
  readonly to: number
  readonly open: boolean
}

/** Every window comes again within a week; one more day for what is over today. */
const daysAhead = 8

/**
 * The window that is open at `now` (milliseconds since 1970) in `zone`, or the next one; `undefined` without windows.
 * Times go by the wall clock: one that a change of the clocks skips is moved on, one that it repeats is the first.
 */
export function nextLook(windows: readonly CheckWindow[], now: number, zone: string): Look | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  const looks = Array.from({ length: daysAhead }, (_, days) => today.add({ days })).flatMap(date =>
    windows
      .filter(({ days }) => days.includes(date.dayOfWeek))
      .map(({ from, to }) => ({ from: momentOf(date, from, zone), to: momentOf(date, to, zone) })),
  )
  const coming = looks.filter(({ to }) => to > now).sort((a, b) => a.from - b.from || a.to - b.to)[0]
  return coming && { ...coming, open: coming.from <= now }
}

function momentOf(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
}
