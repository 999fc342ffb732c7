import { useState } from 'preact/hooks'
import { currentPerson } from '../state/current-person.ts'
import { phase } from '../state/session.ts'

/**
 * What was typed and neither kept nor cancelled when its form went from the screen: the lock closed, or another page was opened. In the memory
 * of this tab alone; leaving quickly and erasing load another page, which ends it.
 */
const unfinished = new Map<string, unknown>()

/**
 * What stands in a form, which is there again when the form is opened anew.
 * @param place names the form, and what it is about; the same never turns up for another person or in the demonstration
 * @param before what stands there already
 */
export function useUnfinishedDraft<T>(place: string, before: T) {
  const key = `${phase.value} ${currentPerson.value} ${place}`
  const [draft, setDraft] = useState(() => (unfinished.has(key) ? (unfinished.get(key) as T) : before))
  const set = (next: T) => {
    setDraft(next)
    unfinished.set(key, next)
  }
  /** Kept or cancelled, so not to come back. */
  const end = () => void unfinished.delete(key)
  return { draft, set, end }
}

/** The same for the words in one field; nothing is remembered of an empty one, or of one as it was. */
export function useUnfinished(place: string, before: string) {
  const { draft, set, end } = useUnfinishedDraft(place, before)
  const onInput = (typed: string) => {
    set(typed)
    if (typed === before || typed.trim() === '') end()
  }
  return { text: draft, onInput, end }
}
