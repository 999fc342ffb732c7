/**
 * Asks our own origin for a page that nobody keeps, past every cache. True when the server itself answered; false
 * offline, or when something else answered in its place. Chromium does not show `Clear-Site-Data` to programs, so the
 * page is known by what is sent with it and with nothing else: `no-store`.
 */
export async function clearingPageAnswers(path: string): Promise<boolean> {
  try {
    const answer = await fetch(path, { cache: 'no-store' })
    const isOurs = answer.ok && answer.type === 'basic' && !answer.redirected
    return isOurs && answer.headers.get('cache-control') === 'no-store'
  } catch {
    return false
  }
}

/** Goes to another page of ours in place of this one, so that Back does not lead here. */
export function goInPlace(path: string): void {
  location.replace(path)
}

/** Calls `retry` every quarter of a minute and whenever the network comes back. Returns the way to stop. */
export function untilOnline(retry: () => void): () => void {
  const timer = setInterval(retry, 15_000)
  addEventListener('online', retry)
  return () => {
    clearInterval(timer)
    removeEventListener('online', retry)
  }
}
