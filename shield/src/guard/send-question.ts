import type { Case } from './case.ts'
import { openDialog } from './dialog.ts'

/** Kept: nothing was sent, and the draft is as it was. Free: the person may now press send themselves. */
export type Outcome = 'kept' | 'free'

const word = (key: string, ...values: string[]) => chrome.i18n.getMessage(`guard_${key}`, values)

/**
 * "This goes to somebody you put away": three ways on, the biggest of which leads away. Calls `then` once. Returns what
 * takes the question away without an answer.
 */
export function askBeforeSending(about: Case, editor: Element, then: (outcome: Outcome) => void): () => void {
  return openDialog(
    {
      title: word('message_title'),
      words: word('message_words'),
      leave: word('message_not_now'),
      keep: word('message_keep'),
      go: word('message_send'),
      goNote: word('message_send_note'),
      waiting: seconds => word('message_wait', String(seconds)),
      ready: word('message_ready'),
      seconds: about.wait,
    },
    way => {
      if (way !== 'leave') focusOn(editor)
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      then(way === 'go' ? 'free' : 'kept')
    },
  )
}

function focusOn(editor: Element): void {
  if (editor instanceof HTMLElement && editor.isConnected) editor.focus({ preventScroll: true })
}
