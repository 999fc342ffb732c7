import type { Token } from './token.ts'
import type { Words } from './words.ts'

/**
 * What to do with a value, by its place in the file. A place without a rule is passed over, whatever it holds.
 * Rules are objects made once for a reading; they keep what they learn in the closure that made them.
 */
export interface Rule {
  /** Strings here are measured in code points, and nothing of them is kept. Otherwise their first bytes are kept. */
  readonly measured?: true
  /** A string, a number, `true`, `false`; not for `null`, which is like an absent value. */
  readonly value?: (token: Token) => void
  /** `null` stands here. */
  readonly none?: () => void
  /** An object or array begins here; `false` passes over it. */
  readonly open?: () => boolean
  /** It ends here, and is whole. Not called for one that was passed over. */
  readonly close?: () => void
  /** Rules for the values of an object. */
  readonly keys?: Words<Rule>
  /** The rule for each item of an array. */
  readonly items?: Rule
}
