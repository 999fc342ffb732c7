import type { ReplyRegister } from './codes.ts'
import { sentencesOf } from './tokens.ts'

/** What makes a short answer friendly and firm, where it is not there yet. */
export const missingCodes = ['friendly', 'warm', 'firm'] as const
export type Missing = (typeof missingCodes)[number]

const kindly =
  /\b(?:hi|hello|dear|good (?:morning|afternoon|evening)|thanks|thank you|please|best|regards|hope)\b/i
const warmly = /\b(?:thanks|thank you|hope|glad|looking forward|enjoy|happy|have a (?:good|nice|lovely))\b/i

/**
 * A friendly word, with children a warm one as well, and an end that closes: not more than one question. Hints only:
 * an answer without them can be held all the same. None for an empty text.
 */
export function missingIn(text: string, register: ReplyRegister): readonly Missing[] {
  const sentences = sentencesOf(text)
  if (sentences.length === 0) return []
  const questions = sentences.filter(({ question }) => question).length
  const lacks = [
    kindly.test(text) ? [] : (['friendly'] as const),
    register === 'plain' || warmly.test(text) ? [] : (['warm'] as const),
    questions > 1 ? (['firm'] as const) : [],
  ]
  return lacks.flat()
}
