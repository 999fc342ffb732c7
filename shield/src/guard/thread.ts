import { headsThread } from './addressee.ts'
import type { Case } from './case.ts'
import type { Ear } from './ears.ts'
import { editorsIn, isChatEditor } from './editors.ts'
import { hasHistory } from './heading.ts'
import { placeOf } from './tree.ts'

/** After a press, a program shows the thread at once, or when the answer of its server is there. */
const looksAfter = [200, 700, 1600]

/**
 * Where threads have no addresses: pauses when a conversation that their name heads is opened. Looks only after the
 * person has pressed something, and once when the page is there, so that a page at work costs nothing.
 */
export function watchThreads(about: Case): Ear & { stop(): void } {
  let timers: ReturnType<typeof setTimeout>[] = []
  let paused = false
  const look = () => {
    const isTheirs = Date.now() >= about.goUntil && chatEditors().some(editor => headsThread(editor, about))
    if (isTheirs && !paused) about.say({ ask: 'pause', address: location.href, why: 'thread' })
    paused = isTheirs
  }
  const soon = () => {
    timers.forEach(clearTimeout)
    timers = looksAfter.map(delay => setTimeout(look, delay))
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', soon, { once: true })
  else soon()
  return {
    hears: event => {
      if (event.type === 'click' || (event instanceof KeyboardEvent && event.key === 'Enter')) soon()
    },
    stop: () => {
      timers.forEach(clearTimeout)
      removeEventListener('DOMContentLoaded', soon)
    },
  }
}

/** Fields of conversations, not of comments under a text: a history stands above them. */
const chatEditors = () =>
  editorsIn(document.documentElement).filter(
    editor => placeOf(editor) !== undefined && isChatEditor(editor) && hasHistory(editor),
  )
