/**
 * Calls `away` once when the page has been hidden, or nothing was touched, for `minutes`. Returns the way to stop.
 * Hidden time counts by the clock, because timers sleep while a page is hidden.
 */
export function whenAway(minutes: number, now: () => number, away: () => void): () => void {
  let last = now()
  const touched = () => {
    last = now()
  }
  const check = () => {
    // 0 minutes means "when hidden", never "while in use".
    const hidden = document.visibilityState === 'hidden'
    if (minutes === 0 ? hidden : now() - last >= minutes * 60_000) {
      last = now()
      away()
    }
  }
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') {
      touched()
      if (minutes === 0) away()
    } else check()
  }
  const timer = setInterval(check, 5_000)
  const inputs = ['pointerdown', 'keydown', 'scroll'] as const
  for (const type of inputs) addEventListener(type, touched, { passive: true, capture: true })
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    clearInterval(timer)
    for (const type of inputs) removeEventListener(type, touched, { capture: true })
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
