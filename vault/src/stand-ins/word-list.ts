import type { Draft, Log, Meaning } from '../contract.ts'

/** The plainest meaning there is: the records' texts, in their order. */
export const wordList: Meaning<readonly string[]> = {
  version: 1,
  empty: () => [],
  extend: (state, records) => [...state, ...records.map(({ bytes }) => new TextDecoder().decode(bytes))],
  pack: state => new TextEncoder().encode(JSON.stringify(state)),
  unpack: bytes => JSON.parse(new TextDecoder().decode(bytes)),
}

let made = 0

/** A draft that says this word, under an id that no other has. */
export const saying = (word: string): Draft => {
  made += 1
  return { id: String(made).padStart(22, 'x'), bytes: new TextEncoder().encode(word) }
}

/** The words of a diary, the oldest first, read from its records. */
export const wordsOf = async (diary: Log<unknown>): Promise<string[]> =>
  (await diary.all()).map(({ bytes }) => new TextDecoder().decode(bytes))
