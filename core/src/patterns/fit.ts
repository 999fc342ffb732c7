import { fold } from '../cut/fold.ts'

/** How well a chat's name goes by what the person typed: not at all, by all of its words, or wholly. */
export type Fit = 0 | 1 | 2

/**
 * Judges a name of the file by the name that the person typed. Capitals, accents and characters that are not seen make no
 * difference. Whoever counts what fits takes the better of the two: `Sam` means `Sam`, and `Sam Rivera` only where nobody else
 * is called just so.
 */
export function fitOf(name: string, typed: string): Fit {
  const wanted = wordsOf(typed)
  const given = wordsOf(name)
  if (wanted.length === 0) return 0
  if (given.join(' ') === wanted.join(' ')) return 2
  return wanted.every(word => given.includes(word)) ? 1 : 0
}

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/\s+/u)
    .filter(word => word !== '')
