import type { Certainty, Sign } from './shielded.ts'

/** One way in which somebody can be written, for the common regular expression. */
export interface Pattern {
  readonly certainty: Certainty
  readonly by: Sign['by']
  /** Folded, with the edges that it needs; `letters` is what stands between them. */
  readonly source: string
  /** The same without edges and with nothing between words: finds all that `source` finds, in text glued together. */
  readonly loose: string
  /** An ordinary word too: counts only written with capital letters, and beside another sign when it is one word. */
  readonly common?: 'capitals' | 'beside'
}

/** Characters that continue a word. */
export const wordly = '\\p{L}\\p{M}\\p{N}_'

/** Put between the parts of a pattern where inline elements may cut it. */
export const cut = '\ue000?'

export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Letters of a word, each maybe followed by a seam. */
export const spaced = (word: string, between = ''): string => [...word].map(literal).join(`${cut}${between}`)
