/**
 * Asks our own origin for a page, past every cache. True when the server itself answered with a page that clears what
 * the browser holds of this origin; false offline, or when something else answered in its place.
 */
export async function clearingPageAnswers(path: string): Promise<boolean> {
  try {
    const answer = await fetch(path, { cache: 'no-store' })
    return answer.ok && answer.headers.has('clear-site-data')
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
