import { fold } from './fold.ts'
import { handlesOf } from './handles.ts'
import { nameWords } from './name-patterns.ts'
import { letterCount } from './scripts.ts'
import type { Shielded, Sign } from './shielded.ts'

/**
 * Whether words typed into a field that searches look for one of them: a sign surer than a first name alone, all words
 * of a full name in any order, a nickname beside the family name, or nothing but a handle.
 */
export function compileSearchWords(
  people: readonly Shielded[],
  signsIn: (text: string) => readonly Sign[],
): (words: string) => boolean {
  const sets = people.flatMap(wordSets).filter(set => set.length > 1)
  const handles = new Set(people.flatMap(handlesOf))
  const joined = new Set(sets.map(set => set.join('')))
  return words => {
    const plain = fold(words.trim()).replace(/^@/, '')
    if (plain === '') return false
    if (
      handles.has(plain) ||
      joined.has(plain) ||
      signsIn(words).some(({ certainty }) => certainty !== 'weak')
    )
      return true
    const given = new Set(nameWords(words))
    return sets.some(set => set.every(word => given.has(word)))
  }
}

function wordSets({ names, nicknames }: Shielded): readonly (readonly string[])[] {
  const full = names
    .map(nameWords)
    .filter(words => words.length > 1 && words.every(word => letterCount(word) > 1))
  const families = full.flatMap(words => words.slice(-1))
  const near = nicknames.flatMap(nickname => families.map(family => [...nameWords(nickname), family]))
  return [...full, ...near]
}
