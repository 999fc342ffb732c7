import type { Matcher, Setup } from '@breakwater/core/cut'
import type { Ask, Begin } from '../wire.ts'
import { Hiding } from './hiding.ts'

/**
 * Puts away what shows the people of this setup in this frame, now and for as long as the page lives; nothing of the page
 * is clicked, written or sent. Synchronous: when it returns, nothing of them is in sight. Returns what brings all back.
 * @param matcher of the people of this setup
 */
export function startHiding(
  { armed, setup, mayMark }: Begin,
  ask: (a: Ask) => Promise<unknown>,
  matcher: Matcher,
): () => void {
  if (!armed || setup === undefined || !namesAnybody(setup)) return () => undefined
  const hiding = new Hiding(setup, matcher, ask, mayMark)
  hiding.begin()
  return () => hiding.end()
}

/** Without anybody to hide, nothing is watched and a page costs nothing. */
const namesAnybody = ({ people }: Setup): boolean =>
  people.some(one =>
    [one.names, one.nicknames, one.handles, one.profiles, one.phones, one.mails].some(
      list => list.length > 0,
    ),
  )
