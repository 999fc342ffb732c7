/** Milliseconds since 1970 by this device's clock. The only place in the app that asks what time it is. */
export function now(): number {
  return Date.now()
}

/** The IANA zone this device is in now. */
export function zone(): string {
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
