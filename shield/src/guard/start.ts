import type { Matcher } from '@breakwater/core/cut'
import { nextTask } from '../next-task.ts'
import type { Begin } from '../wire.ts'
import { openCase, type Say } from './case.ts'
import { guardMessages } from './compose.ts'
import { listen, onLeaving } from './ears.ts'
import { pauseLeaving } from './navigation.ts'
import { guardSearches } from './search-box.ts'
import { watchThreads } from './thread.ts'

/**
 * Stands in front of their pages, of searches for them and of messages to them, in one frame. It asks; it never clicks,
 * writes or sends anything on a page. Must be imported when the document starts, so that it hears of things before the
 * page does. Returns what stops it; after `changed` it is stopped and started anew.
 * @param matcher of the people of this setup
 */
export function startGuards(begin: Begin, ask: Say, matcher: Matcher): () => void {
  const about = openCase(begin, ask, matcher)
  if (about === undefined) return () => undefined
  const messages = guardMessages(about)
  const threads = watchThreads(about)
  const stops = [
    onLeaving(event => pauseLeaving(about, event)),
    listen(guardSearches(about)),
    listen(messages),
    listen(threads),
    messages.stop,
    threads.stop,
  ]
  // The first address that a page goes to shall not wait for this.
  if (window === top) void nextTask('last').then(() => about.pausedAt('https://nobody.invalid/'))
  return () => {
    for (const end of stops) end()
  }
}
