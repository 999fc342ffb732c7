import type { Row } from './sqlite/row.ts'

/** 2001-01-01 in UTC, from which Apple counts, in milliseconds since 1970. */
const appleEpoch = 978_307_200_000
/** Seconds before macOS 10.13, nanoseconds since: as seconds, this many would lie thirty thousand years ahead. */
const nanosecondsAbove = 1e12
const perMillisecond = 1_000_000

/** Milliseconds since 1970 in UTC; nothing where no moment was written. */
export function appleTime(row: Row, slot: number): number | undefined {
  const date = row.number(slot)
  if (date === undefined || !(date > 0)) return undefined
  if (date <= nanosecondsAbove) return appleEpoch + Math.floor(date * 1000)
  const halves = row.halves(slot)
  return appleEpoch + (halves ? exactMilliseconds(halves) : Math.floor(date / perMillisecond))
}

/**
 * Nanoseconds of today need 60 bits, a JavaScript number has 53: a division of the number itself would now and then give the
 * millisecond before.
 */
function exactMilliseconds({ high, low }: { high: number; low: number }): number {
  const rest = (high % perMillisecond) * 2 ** 32 + low
  return Math.floor(high / perMillisecond) * 2 ** 32 + Math.floor(rest / perMillisecond)
}
