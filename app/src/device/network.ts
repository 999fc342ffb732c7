/** When to go to the network, and when to leave it alone. */

export function isVisible(): boolean {
  return document.visibilityState === 'visible'
}

/** Calls back when the page comes into view or goes out of it. Returns the way to stop. */
export function onVisibility(changed: (visible: boolean) => void): () => void {
  const seen = () => changed(isVisible())
  document.addEventListener('visibilitychange', seen)
  return () => document.removeEventListener('visibilitychange', seen)
}

/** Calls back when the network comes back. Returns the way to stop. */
export function onOnline(back: () => void): () => void {
  addEventListener('online', back)
  return () => removeEventListener('online', back)
}

/** Does it once, after so many milliseconds. Returns the way to stop. */
export function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}

/** The browser's `fetch`. Whoever uses it asks our own origin and nobody else. */
export const ask: typeof fetch = (...asked) => fetch(...asked)
