import { contractions } from './contractions.ts'
import { readAgain } from './in-haste.ts'

/** One word of a text: in small letters with its contraction undone, and where it stands. */
export interface Token {
  readonly word: string
  readonly from: number
  readonly to: number
  /** A comma, a dash or the end of the sentence follows. */
  readonly ends: boolean
}

export interface Sentence {
  readonly from: number
  readonly to: number
  readonly question: boolean
  readonly tokens: readonly Token[]
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const words = new Intl.Segmenter('en', { granularity: 'word' })
const boundary = /[,;:.!?…–—()\n]|\s-\s/

/** The sentences of an English text with their words. Linear in the text: the platform's own segmenter does it. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...sentences.segment(text)]
    .map(({ segment, index }) => ({
      from: index,
      to: index + segment.trimEnd().length,
      question: segment.includes('?'),
      tokens: readAgain(tokensOf(segment, index)),
    }))
    .filter(({ tokens }) => tokens.length > 0)
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

function tokensOf(sentence: string, offset: number): Token[] {
  const found = [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike)
  return found.flatMap(({ segment, index }, place) => {
    const from = offset + index
    const to = from + segment.length
    const next = found[place + 1]?.index ?? sentence.length
    const ends = place === found.length - 1 || boundary.test(sentence.slice(index + segment.length, next))
    const parts = undone(segment)
    return parts.map((word, part) => ({ word, from, to, ends: ends && part === parts.length - 1 }))
  })
}

/** `don’t` is `do not`, `im` is `i am`, `we'll` is `we will`. */
function undone(segment: string): readonly string[] {
  const word = segment.toLowerCase().replaceAll('’', "'")
  const whole = contractions.whole[word]
  if (whole !== undefined) return whole.split(' ')
  const cut = word.lastIndexOf("'")
  const ending = cut > 0 ? contractions.endings[word.slice(cut)] : undefined
  if (ending !== undefined) return [word.slice(0, cut), ending]
  return word.endsWith("n't") ? [word.slice(0, -3), 'not'] : [word]
}
