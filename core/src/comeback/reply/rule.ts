import type { MarkCode, PlainerCode } from './codes.ts'

/**
 * One rule of the reply desk, as data: the lines of words it looks for (see [Note: patterns]), those that make it
 * harmless when they stand in the same sentence, and one sentence that it marks and one that it must not mark.
 */
export interface Rule {
  readonly code: MarkCode
  readonly find: readonly string[]
  readonly unless?: readonly string[]
  /** It counts in a sentence that asks. */
  readonly asked?: true
  readonly plainer: PlainerCode
  readonly example: string
  readonly counterExample: string
}
