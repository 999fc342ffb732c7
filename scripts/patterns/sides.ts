import type { Sides } from '../../core/src/patterns/analysis/index.ts'
import { firstOutside } from '../../core/src/patterns/events.ts'
import type { ReadChat } from '../../core/src/patterns/reader.ts'
import { Trouble } from './trouble.ts'

/** Who is who, and how that is known. */
export interface Known extends Sides {
  readonly by: 'file' | 'proposal' | 'option'
}

/**
 * The owner as named by `--me`, else as the file says or the reader proposes; the only other one who writes is the other side.
 * Where more write, there is no other side, and the analysis calls it a group.
 * @throws Trouble where nobody says it, or nobody goes by the name
 */
export function sidesOf(chat: ReadChat, names: readonly string[]): Known {
  const { people, me } = chat
  if (names.length === 0) {
    if (me === undefined) throw new Trouble('me', { n: people.length })
    return known(chat, [me.index], me.sure ? 'file' : 'proposal')
  }
  const own = names.map(name => people.findIndex(person => plain(person) === plain(name)))
  if (own.includes(-1)) throw new Trouble('meUnknown')
  if (people.length > 1 && own.length >= people.length) throw new Trouble('everybodyMe')
  return known(chat, own, 'option')
}

function known({ people, events }: ReadChat, me: readonly number[], by: Known['by']): Known {
  const writers = new Set(events.sender.subarray(0, events.count).filter(countsAsContact(events)))
  const others = people.map((_, index) => index).filter(index => !me.includes(index))
  const writing = others.filter(index => writers.has(index))
  return { me, them: writing.length > 1 ? [] : writing.length === 1 ? writing : others, by }
}

const countsAsContact =
  ({ kind }: ReadChat['events']) =>
  (_: number, i: number) =>
    (kind[i] ?? firstOutside) < firstOutside

const plain = (name: string) => name.normalize('NFC').trim().toLowerCase()
