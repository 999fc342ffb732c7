/** A meaning for tests in which order matters, as in a diary: nothing may be laid on top that comes earlier. */
import type { Meaning, VaultRecord } from '../../vault/src/contract.ts'

export interface Story {
  readonly texts: readonly string[]
  /** hlc and id of the last one. */
  readonly last: string
}

const placeOf = ({ hlc, id }: VaultRecord): string => hlc + id
const decoder = new TextDecoder()

export const storyMeaning: Meaning<Story> = {
  version: 1,
  empty: () => ({ texts: [], last: '' }),
  extend(state, records) {
    const [first, last] = [records[0], records.at(-1)]
    if (!first || !last) return state
    if (placeOf(first) < state.last) return undefined
    return {
      texts: [...state.texts, ...records.map(({ bytes }) => decoder.decode(bytes))],
      last: placeOf(last),
    }
  },
  pack: state => new TextEncoder().encode(JSON.stringify(state)),
  unpack: bytes => JSON.parse(decoder.decode(bytes)),
}
