import { effect } from '@preact/signals'
import { loadMessages, words } from '../messages/catalogue.ts'
import { cutOff } from './session.ts'
import { showToast } from './toasts.ts'

/**
 * From now on it is said at once, wherever the person is on the page, when that keeps nothing any more. What they are writing stays where
 * it is. The words are fetched before, since the server of a newer version may not have them.
 */
export async function followCutOff(): Promise<void> {
  await loadMessages('marks')
  effect(() => {
    if (cutOff.value !== undefined) sayCutOff(cutOff.value)
  })
}

/** The same when something could not be kept because of it; the way out stands in the strip. Needs the messages `marks`. */
export function sayCutOff(why: NonNullable<typeof cutOff.value>): void {
  showToast(words('marks')(`cutOff.${why}`))
}
