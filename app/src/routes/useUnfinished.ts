import { useState } from 'preact/hooks'
import { currentPerson } from '../state/current-person.ts'
import { phase } from '../state/session.ts'

/**
 * What was typed and neither kept nor cancelled when its form went from the screen: the lock closed, or another page was opened. In the memory
 * of this tab alone; leaving quickly and erasing load another page, which ends it.
 */
const unfinished = new Map<string, string>()

/**
 * The words in a form, which are there again when the form is opened anew.
 * @param place names the form, and what it is about; the same words never turn up for another person or in the demonstration
 * @param before what stands there already
 */
export function useUnfinished(place: string, before: string) {
  const key = `${phase.value} ${currentPerson.value} ${place}`
  const [text, setText] = useState(() => unfinished.get(key) ?? before)
  const end = () => void unfinished.delete(key)
  const onInput = (typed: string) => {
    setText(typed)
    if (typed === before || typed.trim() === '') end()
    else unfinished.set(key, typed)
  }
  /** `end`: kept or cancelled, so not to come back. */
  return { text, onInput, end }
}
