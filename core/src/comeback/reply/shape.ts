import type { MarkCode, PlainerCode } from './codes.ts'
import { longest } from './codes.ts'
import { shouted, shoutedAlone } from './shouted.ts'
import { type Sentence, type Token, wordCount } from './tokens.ts'

/** Something found by the shape of a text; places are those of characters. */
export interface Found {
  readonly code: MarkCode
  readonly plainer: PlainerCode
  readonly from: number
  readonly to: number
}

/** Words in capitals that are said loudly; abbreviations (`IBAN`, `MRI`) are not. */
export function shoutsIn(sentence: Sentence, text: string): readonly Found[] {
  const runs: Token[][] = []
  for (const token of sentence.tokens) {
    const before = runs.at(-1)?.at(-1)
    if (!isCapital(text.slice(token.from, token.to))) runs.push([])
    else if (before === undefined) runs.push([token])
    else runs.at(-1)?.push(token)
  }
  return runs.filter(run => isLoud(run, text)).map(run => found('caps', 'smallLetters', run))
}

/** A word in quotes right after "you were" or "your": it says that it was not so. Smileys that roll their eyes, too. */
export function sneersIn(sentence: Sentence, text: string): readonly Found[] {
  const said = text.slice(sentence.from, sentence.to)
  const quoted =
    /\b(?:you (?:are|were|had|have)|you're|your|too)(?: so| just| busy)? ["“][a-z]{1,20}(?: [a-z]{1,20})?["”]/i
  const place = said.search(quoted)
  const length = quoted.exec(said)?.[0].length ?? 0
  const smiley = /🙄|🙃|👏👏/u.exec(said)
  return [
    ...(place < 0 ? [] : [sneer(sentence.from + place, length)]),
    ...(smiley === null ? [] : [sneer(sentence.from + smiley.index, smiley[0].length)]),
  ]
}

/** More words than an answer needs: what goes beyond them is marked. */
export function tooLongIn(text: string, sentences: readonly Sentence[]): readonly Found[] {
  if (wordCount(text) <= longest) return []
  let words = 0
  const beyond = sentences.find(({ from, to }) => {
    words += wordCount(text.slice(from, to))
    return words > longest
  })
  const from = beyond?.from ?? 0
  return [{ code: 'length', plainer: 'oneMatter', from, to: text.trimEnd().length }]
}

function sneer(from: number, length: number): Found {
  return { code: 'sarcasm', plainer: 'sayItStraight', from, to: from + length }
}

function found(code: MarkCode, plainer: PlainerCode, run: readonly Token[]): Found {
  return { code, plainer, from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }
}

function isCapital(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'’]*$/u.test(word)
}

/** `A` and `I` are capitals in small letters too, and so do not count by themselves. */
function isLoud(run: readonly Token[], text: string): boolean {
  const words = run.filter(({ from, to }) => to - from > 1 && text.slice(from, to) !== 'I')
  if (words.some(({ word }) => shoutedAlone.has(word))) return true
  return words.length > 1 && words.some(({ word }) => shouted.has(word))
}
