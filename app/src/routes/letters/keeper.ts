import type { BodyOf } from '@breakwater/core/state'
import { replaceBody } from '../../state/amend.ts'
import { record, remove } from '../../state/record.ts'

/** What a letter says, and to whom. */
export type LetterBody = BodyOf<'letter.written'>

/** A letter that is being written: everything about it but its words. */
export interface InHand {
  /** The entry it is kept as; undefined as long as nothing was kept. */
  readonly id?: string
  /** The moment of that entry, epoch ms. */
  readonly at?: number
  /** Whom it is kept for, among several. */
  readonly person: string
  readonly body: Omit<LetterBody, 'text'>
}

export interface Keeper {
  /** Keeps the words as they stand. What was kept already, and an empty page, is not kept again. Throws as `record` does. */
  keep(text: string): Promise<void>
  /**
   * Keeps the letter as finished, and removes what was kept of it on the way, bytes and all: what was struck out while
   * writing is nobody's any more. A letter that was finished before is changed in its place.
   */
  finish(text: string, body: Omit<LetterBody, 'text'>): Promise<void>
  /** Removes whatever was kept of it. */
  burn(): Promise<void>
}

/**
 * [Note: drafts of letters] A letter in hand is an entry like every other, sealed in the journal: there is no second
 * place in which words could be forgotten. An entry without minutes is a letter that is not finished. When the lock
 * closes meanwhile, the same verbs leave the words in the vault's inbox. One thing is written after the other, so that
 * two quick calls never make two letters.
 */
export function keeperOf(letter: InHand, text = ''): Keeper {
  const { person } = letter
  const wasFinished = letter.body.minutes !== undefined
  let { id, at } = letter
  let kept = text
  let last: Promise<unknown> = Promise.resolve()

  function afterLast(action: () => Promise<void>): Promise<void> {
    const next = last.catch(() => undefined).then(action)
    last = next
    return next
  }

  async function write(words: string, body: Omit<LetterBody, 'text'>): Promise<void> {
    const options = at === undefined ? { person } : { person, at }
    if (id === undefined) id = await record('letter.written', { ...body, text: words }, options)
    else await replaceBody('letter.written', id, { ...body, text: words }, options)
    kept = words
  }

  return {
    keep: words =>
      afterLast(async () => {
        if (words === kept || (id === undefined && words.trim() === '')) return
        await write(words, letter.body)
      }),
    finish: (words, body) =>
      afterLast(async () => {
        if (wasFinished) return write(words, body)
        const draft = id
        id = undefined
        at = undefined
        await write(words, body)
        if (draft !== undefined) await remove(draft)
      }),
    burn: () =>
      afterLast(async () => {
        if (id !== undefined) await remove(id)
        id = undefined
      }),
  }
}
