import { type MarkCode, markCodes, type PlainerCode } from './codes.ts'
import { asks } from './in-haste.ts'
import { findIn, type Pattern, patternOf } from './pattern.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'
import { type Found, shoutsIn, sneersIn, tooLongIn } from './shape.ts'
import { type Sentence, sentencesOf } from './tokens.ts'

/** One mark in an answer: what it says, what is offered instead, and where it stands (characters of the text). */
export interface Mark {
  readonly code: MarkCode
  readonly plainer: PlainerCode
  readonly from: number
  readonly to: number
  /** The sentence around it. */
  readonly within: { readonly from: number; readonly to: number }
}

interface Ready {
  readonly rule: Rule
  readonly find: readonly Pattern[]
  readonly unless: readonly Pattern[]
}

const ready = rules.map(
  (rule): Ready => ({
    rule,
    find: rule.find.map(patternOf),
    unless: (rule.unless ?? []).map(patternOf),
  }),
)

/**
 * What stands out in an answer, in the order of the text; a sentence has each code once. The rules read English, hold
 * no score and ask nobody: same text, same marks. The time grows with the length of the text and no faster.
 */
export function readReply(text: string): readonly Mark[] {
  const sentences = sentencesOf(text)
  const marks = sentences.flatMap(sentence => marksIn(sentence, text))
  const long = tooLongIn(text, sentences).map(found => ({ ...found, within: found }))
  return [...marks, ...long].sort((a, b) => a.from - b.from || order(a) - order(b))
}

function marksIn(sentence: Sentence, text: string): readonly Mark[] {
  const { from, to } = sentence
  const found = [
    ...ready.flatMap(one => matchOf(one, sentence)),
    ...shoutsIn(sentence, text),
    ...sneersIn(sentence, text),
  ]
  const once = found.filter(({ code }, place) => found.findIndex(other => other.code === code) === place)
  return once.map(one => ({ ...one, within: { from, to } }))
}

function matchOf({ rule, find, unless }: Ready, sentence: Sentence): readonly Found[] {
  if (rule.asked === true && !asks(sentence)) return []
  for (const pattern of find) {
    const match = findIn(pattern, sentence)
    if (match === undefined) continue
    if (unless.some(other => findIn(other, sentence) !== undefined)) return []
    const from = sentence.tokens[match.first]?.from ?? sentence.from
    const to = sentence.tokens[match.last]?.to ?? sentence.to
    return [{ code: rule.code, plainer: rule.plainer, from, to }]
  }
  return []
}

function order({ code }: Mark): number {
  return markCodes.indexOf(code)
}
