import { wish } from './ask.ts'
import { t } from './words.ts'

/** What came of handing a setup in. `words`: why it was not taken, and what can be done. */
export type TakenOver = { readonly done: true } | { readonly done: false; readonly words: string }

/**
 * Hands what a file or codes held to the background, which reads and seals it. `undefined`, and what is no setup at all, is said in
 * `unreadable`.
 */
export async function takeOver(setup: unknown, unreadable: string): Promise<TakenOver> {
  if (setup === undefined) return { done: false, words: unreadable }
  const outcome = await wish({ page: 'setup', setup })
  return outcome.done ? outcome : { done: false, words: reason(outcome.why) ?? unreadable }
}

function reason(why: string): string | undefined {
  if (why === 'night') return t('options_taken_night')
  if (why === 'storage') return t('options_taken_no_room')
  return why === 'setup' ? undefined : t('options_taken_refused', why)
}
