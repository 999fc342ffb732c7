import { fold } from './fold.ts'
import { nameWords } from './name-patterns.ts'
import { letterCount } from './scripts.ts'
import type { Shielded } from './shielded.ts'

/** The handles of one person in one spelling, without those that were marked "not them". */
export function handlesOf({ handles, notThem }: Shielded): readonly string[] {
  const others = new Set(notThem.map(plain))
  return handles.map(plain).filter(handle => /[\p{L}\p{N}]/u.test(handle) && !others.has(handle))
}

/** Those of them that say on any site who is meant. */
export function tellingOf(person: Shielded): readonly string[] {
  const words = new Set([...person.names, ...person.nicknames].flatMap(nameWords))
  return handlesOf(person).filter(handle => tells(handle, words))
}

const plain = (handle: string): string => fold(handle).replace(/^@+/, '')

/** This handle, as a bare word, says who is meant. */
export function tells(handle: string, words: ReadonlySet<string>): boolean {
  if (/[\d_.@-]/.test(handle)) return handle.length > 3 && /\p{L}/u.test(handle)
  return [...words].some(
    word => letterCount(word) > 3 && handle.length > word.length && handle.includes(word),
  )
}
