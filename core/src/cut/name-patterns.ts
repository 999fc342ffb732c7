import { isCommonWord } from './common-names.ts'
import { fold } from './fold.ts'
import { cut, type Pattern, spaced, wordly } from './pattern.ts'
import { hasNoEdge, isEastAsian, letterCount } from './scripts.ts'
import type { Certainty, Shielded } from './shielded.ts'

/** What may stand between two words of a name; whitespace of a page's source can be long. */
const joint = "[\\s\\ue000._\\-\\u2010-\\u2015\\xb7\\u30fb,'\\u2019]"

/** Letters that many people write as two when their keyboard lacks them. */
const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/** The patterns of the names and nicknames of one person. Names without any letter or digit give none. */
export function namePatterns(person: Shielded): readonly Pattern[] {
  const strict = person.mails.length > 0
  return [
    ...person.names.flatMap(name => spellings(name).flatMap(words => patternsOf(words, 'name', strict))),
    ...person.nicknames.flatMap(name =>
      spellings(name).flatMap(words => patternsOf(words, 'nickname', strict)),
    ),
  ]
}

/** The words of a name, folded: `O'Brien` is two. */
export const nameWords = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')

function spellings(name: string): readonly (readonly string[])[] {
  const plain = name.normalize('NFC').toLowerCase()
  const wide = plain.replace(/[äöüøå]/g, letter => twoLetters[letter] ?? letter)
  return (wide === plain ? [name] : [name, wide]).map(nameWords)
}

function patternsOf(words: readonly string[], by: 'name' | 'nickname', strict: boolean): readonly Pattern[] {
  const count = words.reduce((sum, word) => sum + letterCount(word), 0)
  if (count < 2) return []
  const certainty = by === 'nickname' ? 'weak' : certaintyOf(words)
  const rest = { certainty, by, ...commonness(words) }
  const straight = { ...rest, ...edges(words, strict), body: joined(words), loose: glued(words) }
  const last = words.at(-1)
  if (words.length < 2 || last === undefined || by === 'nickname' || isEastAsian(last)) return [straight]
  const turned = [last, ...words.slice(0, -1)]
  return [straight, { ...rest, ...edges(turned, strict), body: joined(turned, true), loose: glued(turned) }]
}

/** A single word is weak, except for a whole East Asian name; so is an initial beside one word. */
function certaintyOf(words: readonly string[]): Certainty {
  const whole = words.filter(word => letterCount(word) > 1 || hasNoEdge(word))
  const east = words.every(isEastAsian)
  if (east) return words.join('').length > 2 ? 'medium' : 'weak'
  return whole.length > 1 ? 'medium' : 'weak'
}

function commonness(words: readonly string[]): Pick<Pattern, 'common'> {
  const [first = ''] = words
  if (words.length > 1) return words.every(word => isCommonWord(word)) ? { common: 'capitals' } : {}
  if (isCommonWord(first)) return { common: 'beside' }
  return letterCount(first) < 3 && !hasNoEdge(first) ? { common: 'capitals' } : {}
}

/** `comma`: one must stand between the first two words: "Rivera, Alex". */
function joined(words: readonly string[], comma = false): string {
  const parts = words.map((word, at) => {
    const before = words[at - 1]
    if (before === undefined) return inside(word)
    if (comma && at === 1) return `[\\s\\ue000]{0,24},[\\s\\ue000]{0,24}${inside(word)}`
    const optional = hasNoEdge(before.slice(-1)) && hasNoEdge(word)
    return `${joint}{${optional ? 0 : 1},24}${inside(word)}`
  })
  return parts.join('')
}

const glued = (words: readonly string[]): string =>
  words.map(inside).join(`${joint}{0,48}`).replaceAll(cut, '')

const inside = (word: string): string => (isEastAsian(word) ? spaced(word, '\\s?') : spaced(word))

/** `strict`: their mail addresses are known, so the name in front of another `@` is somebody else. */
function edges(words: readonly string[], strict: boolean): Pick<Pattern, 'before' | 'after'> {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const after = hasNoEdge([...last].at(-1) ?? '') ? '' : `(?:s(?=['\\u2019]))?(?![${wordly}])`
  return {
    before: hasNoEdge([...first][0] ?? '') ? '' : `(?<![${wordly}])`,
    after: `${after}${strict ? '(?!\\ue000?@)' : ''}`,
  }
}
