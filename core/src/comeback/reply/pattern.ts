import type { Sentence, Token } from './tokens.ts'
import { wordGroups } from './word-groups.ts'

/**
 * [Note: patterns] A rule says which words it looks for in a line of words: `a|b` one of them, `@name` one of a group,
 * `word?` or not, `*` up to three words between, `^` and `$` the beginning and the end of a part of a sentence, the end
 * also as one of several (`more|$`). A line
 * lies within one part; a comma in it (`yeah , right`) may stand for one. There is no more to it, and so reading takes
 * a time that grows with the text and no faster: each place tries each line, and a line has no end to look for.
 */
export interface Pattern {
  readonly steps: readonly Step[]
}

type Step =
  | {
      readonly is: 'word'
      readonly words: ReadonlySet<string>
      readonly optional: boolean
      readonly orEnd: boolean
    }
  | { readonly is: 'gap' | 'start' | 'end' | 'comma' }

const longestGap = 3
const signs: Readonly<Partial<Record<string, 'gap' | 'start' | 'end' | 'comma'>>> = {
  '*': 'gap',
  '^': 'start',
  $: 'end',
  ',': 'comma',
}

/** Reads a line of words. Throws RangeError for a group that there is not: a rule is written, never typed in. */
export function patternOf(line: string): Pattern {
  return { steps: line.split(' ').map(stepOf) }
}

/** Where the pattern stands in the sentence, as the places of its first and last word, or `undefined`. */
export function findIn(
  { steps }: Pattern,
  { tokens }: Sentence,
): { readonly first: number; readonly last: number } | undefined {
  for (let first = 0; first < tokens.length; first++) {
    const end = endOf(steps, 0, tokens, first, true)
    if (end !== undefined && end > first) return { first, last: end - 1 }
  }
  return undefined
}

function stepOf(written: string): Step {
  const sign = signs[written]
  if (sign !== undefined) return { is: sign }
  const optional = written.endsWith('?')
  const names = (optional ? written.slice(0, -1) : written).split('|')
  return { is: 'word', words: new Set(names.flatMap(wordsOf)), optional, orEnd: names.includes('$') }
}

function wordsOf(name: string): readonly string[] {
  if (!name.startsWith('@')) return [name]
  const group = wordGroups[name.slice(1)]
  if (group === undefined) throw new RangeError(`no group of words: ${name}`)
  return group
}

/** The place after the last word, when the steps from `step` on stand at `place`. `free`: a comma may lie before it. */
function endOf(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  place: number,
  free: boolean,
): number | undefined {
  const now = steps[step]
  if (now === undefined) return place
  const goOn = (at: number, may: boolean) => endOf(steps, step + 1, tokens, at, may)
  switch (now.is) {
    case 'start':
      return place === 0 || tokens[place - 1]?.ends === true ? goOn(place, free) : undefined
    case 'end':
      return tokens[place - 1]?.ends === true ? goOn(place, free) : undefined
    case 'comma':
      return goOn(place, true)
    case 'gap':
      return afterGap(goOn, tokens, place, free)
    case 'word':
      return afterWord(now, goOn, tokens, place, free)
  }
}

type GoOn = (place: number, free: boolean) => number | undefined

function afterGap(goOn: GoOn, tokens: readonly Token[], place: number, free: boolean): number | undefined {
  for (let more = 0; more <= longestGap; more++) {
    const end = goOn(place + more, free && more === 0)
    if (end !== undefined) return end
    if (!reaches(tokens, place + more, free && more === 0)) return undefined
  }
  return undefined
}

function afterWord(
  { words, optional, orEnd }: Extract<Step, { is: 'word' }>,
  goOn: GoOn,
  tokens: readonly Token[],
  place: number,
  free: boolean,
): number | undefined {
  const token = tokens[place]
  if (token !== undefined && words.has(token.word) && reaches(tokens, place, free)) {
    const end = goOn(place + 1, false)
    if (end !== undefined) return end
  }
  const atEnd = orEnd && tokens[place - 1]?.ends === true
  return optional || atEnd ? goOn(place, free) : undefined
}

/** Whether the word at `place` belongs to the same part of the sentence as the one before it, or need not. */
function reaches(tokens: readonly Token[], place: number, free: boolean): boolean {
  return place < tokens.length && (free || tokens[place - 1]?.ends !== true)
}
