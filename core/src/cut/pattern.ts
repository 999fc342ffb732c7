import type { Certainty, Sign } from './shielded.ts'

/** One way in which somebody can be written, for the common regular expression. */
export interface Pattern {
  readonly certainty: Certainty
  readonly by: Sign['by']
  /** What must and must not stand in front of it, as look-around. */
  readonly before: string
  /** Folded, with `cut` between letters. */
  readonly body: string
  readonly after: string
  /** Without edges and with nothing between words: finds all that the three find together, in text glued together. */
  readonly loose: string
  /** An ordinary word too: counts only written with capital letters, and beside another sign when it is one word. */
  readonly common?: 'capitals' | 'beside'
}

/**
 * Characters that continue a word. One property of Unicode and no union of several, which takes ten times as long to compile;
 * with it, text has to be read `withoutDots`.
 */
export const wordly = '\\p{ID_Continue}'

/** A number in any script. */
export const digit = '\\p{N}'

/** Middle dots stand between words, though Unicode lets them stand in one. Nothing moves. */
export const withoutDots = (text: string): string => text.replace(/[\xb7\u30fb]/g, ' ')

/** Put between the parts of a pattern where inline elements may cut it. */
export const cut = '\ue000?'

export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Letters of a word, each maybe followed by a seam. */
export const spaced = (word: string, between = ''): string => [...word].map(literal).join(`${cut}${between}`)

/**
 * All of these in one: edges are written once for all patterns that share them, because classes of letters of all
 * scripts are what makes an expression large; and first letters are looked at before edges, because few places have them.
 */
export function joined(patterns: readonly Pattern[]): string {
  const groups = Map.groupBy(patterns, ({ before, after }) => `${before} ${after}`)
  return [...groups.values()].map(joinedGroup).join('|')
}

function joinedGroup(group: readonly Pattern[]): string {
  const { before = '', after = '' } = group[0] ?? {}
  const bodies = [...new Set(group.map(({ body }) => body))]
  const firsts = bodies.map(body => /^[\p{L}\p{N}@]/u.exec(body)?.[0])
  const first = firsts.includes(undefined) ? '' : `(?=[${[...new Set(firsts)].join('')}])`
  return `${first}${before}(?:${bodies.join('|')})${after}`
}
