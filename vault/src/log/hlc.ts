import type { Hlc } from '../contract.ts'

const DAY_MS = 86_400_000
const COUNTER_MAX = 0xffff
/** 2^47 ms after 1970 is the year 6429: no clock says so. Half the room of 48 bits stays for counting on. */
const BELIEVABLE_MS = 2 ** 47
const SHAPE = /^[0-9a-f]{32}$/

/** True for 32 lower-case hex digits. */
export const isHlc = (text: string): boolean => SHAPE.test(text)

/** Milliseconds since 1970 in a stamp. */
export const millisecondsOf = (hlc: Hlc): number => Number.parseInt(hlc.slice(0, 12), 16)

const counterOf = (hlc: Hlc): number => Number.parseInt(hlc.slice(12, 16), 16)

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

const stampOf = (ms: number, counter: number, device: string): Hlc => hex(ms, 12) + hex(counter, 4) + device

/** The milliseconds of a clock as far as a stamp can carry them; a clock that says nonsense says 1970. */
const carried = (now: number): number => Math.min(Math.max(Math.floor(now) || 0, 0), BELIEVABLE_MS)

/**
 * The next stamp of this device: later than `last`, whatever the clock says. Never throws.
 * Hybrid logical clock of Kulkarni et al., "Logical Physical Clocks" (2014).
 * @param now epoch ms
 * @param device 16 hex digits
 */
export function tick(last: Hlc | undefined, now: number, device: string): Hlc {
  const wall = carried(now)
  if (last === undefined || millisecondsOf(last) < wall) return stampOf(wall, 0, device)
  const counter = counterOf(last) + 1
  return counter > COUNTER_MAX
    ? stampOf(millisecondsOf(last) + 1, 0, device)
    : stampOf(millisecondsOf(last), counter, device)
}

/**
 * The latest stamp to count on from, after `seen` was seen. A stamp from the future counts, so that what is recorded
 * after its arrival is sorted after it; one that no clock can have made does not. Never throws.
 */
export function observe(last: Hlc | undefined, seen: Hlc): Hlc | undefined {
  if (millisecondsOf(seen) >= BELIEVABLE_MS) return last
  return last === undefined || seen > last ? seen : last
}

/** True when a stamp lies more than 24 hours ahead of the clock: one of the two clocks is wrong. */
export const isFarAhead = (hlc: Hlc | undefined, now: number): boolean =>
  hlc !== undefined && millisecondsOf(hlc) > carried(now) + DAY_MS
