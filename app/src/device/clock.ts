/** Milliseconds since 1970 by this device's clock. The only place in the app that asks what time it is. */
export function now(): number {
  return Date.now()
}

/**
 * The IANA zone this device is in now. Where Temporal is built in, it knows without the tables for writing dates: loading those for the
 * first time was the longest single call of the whole opening.
 */
export function zone(): string {
  if ('Temporal' in globalThis) return Temporal.Now.timeZoneId()
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** Calls `tick` now and again: every half minute, and whenever the page comes back into view. Returns the way to stop. */
export function everyHalfMinute(tick: () => void): () => void {
  const timer = setInterval(tick, 30_000)
  const seen = () => {
    if (document.visibilityState === 'visible') tick()
  }
  document.addEventListener('visibilitychange', seen)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** A minute of the day (0 to 1439) on this device's wall clock, as a minute of the day in UTC, by today's offset. */
export function utcMinutes(minute: number): number {
  return (minute + new Date().getTimezoneOffset() + 2_880) % 1_440
}

/** The next moment (epoch ms) at which this device's wall clock shows this minute of the day. */
export function nextAt(minute: number): number {
  const then = new Date()
  then.setHours(0, minute, 0, 0)
  if (then.getTime() <= Date.now()) then.setDate(then.getDate() + 1)
  return then.getTime()
}
