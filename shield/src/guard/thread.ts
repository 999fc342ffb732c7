import { headsThread } from './addressee.ts'
import type { Case } from './case.ts'
import type { Ear } from './ears.ts'
import { editorsIn, isChatEditor } from './editors.ts'
import { hasHistory } from './heading.ts'
import { placeOf } from './tree.ts'

/** After a press, a program shows the thread at once, or when the answer of its server is there. */
const looksAfter = [200, 700, 1600]

/**
 * Where threads have no addresses: pauses when the person opens a conversation that their name heads. A thread that a
 * program shows by itself when it loads is left, because nobody could get past it to another one; what is in it is put
 * away as everywhere, and writing there is asked about. Looks only after presses, so that a page at work costs nothing.
 */
export function watchThreads(about: Case): Ear & { stop(): void } {
  let timers: ReturnType<typeof setTimeout>[] = []
  let wasTheirs = false
  const look = (isPressed: boolean) => {
    const isTheirs = chatEditors().some(editor => headsThread(editor, about))
    if (isPressed && isTheirs && !wasTheirs && Date.now() >= about.goUntil)
      about.say({ ask: 'pause', address: location.href, why: 'thread' })
    wasTheirs = isTheirs
  }
  const soon = (isPressed: boolean) => {
    timers.forEach(clearTimeout)
    timers = looksAfter.map(delay => setTimeout(look, delay, isPressed))
  }
  const atFirst = () => soon(false)
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', atFirst, { once: true })
  else atFirst()
  return {
    hears: event => {
      if (event.type === 'click' || (event instanceof KeyboardEvent && event.key === 'Enter')) soon(true)
    },
    stop: () => {
      timers.forEach(clearTimeout)
      removeEventListener('DOMContentLoaded', atFirst)
    },
  }
}

/** Fields of conversations, not of comments under a text: a history stands above them. */
const chatEditors = () =>
  editorsIn(document.documentElement).filter(
    editor => placeOf(editor) !== undefined && isChatEditor(editor) && hasHistory(editor),
  )
