import type { Sentence, Token } from './tokens.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** After these, `ill` is not `i will`: "she is ill", "it makes me ill". */
const beforeIll = setOf(
  'am is are was were be been feel feels felt feeling very really too fell fall get gets got getting look looks the an seriously still quite bit not taken',
)
/** After these, `ill` is so only where nothing is announced: "it makes me ill again", but "if you leave me ill jump". */
const perhapsIll = setOf('me us him her them')
const afterIllness = setOf(
  'again and so but with today now when if or because at on in for from since too all just yesterday lately this last',
)
/** After these, `id` is not `i would`: "the id", "your id". */
const beforeId = setOf(
  'the my your his her our an no photo user email order booking student valid some with bring',
)
/** Before these, `your` and `ur` stand for `you are`: "your such a liar". */
const afterYour = setOf(
  'a an the so such being not always never too lying pathetic unbelievable ridiculous disgusting selfish stupid mental welcome gonna',
)

/** Undoes short forms written without their sign where only the word beside them says which: `ill`, `id`, `your a`. */
export function readAgain(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, place) => {
    const before = tokens[place - 1]?.word ?? ''
    const after = tokens[place + 1]?.word ?? ''
    if (token.word === 'ill' && !isIll(token, before, after)) return two(token, 'i', 'will')
    if (token.word === 'id' && !beforeId.has(before)) return two(token, 'i', 'would')
    if (token.word === 'your' && !token.ends && afterYour.has(after)) return two(token, 'you', 'are')
    return [token]
  })
}

function isIll({ ends }: Token, before: string, after: string): boolean {
  return beforeIll.has(before) || (perhapsIll.has(before) && (ends || afterIllness.has(after)))
}

const helping = setOf('do does did would will could can may are is was were have has had am should shall')
const whom = setOf('you i we it this that there he she they any the')
const leading = setOf('so and but please just honestly hey hi ok okay then well oh')
const asking = setOf('why what where when who how')

/** Whether it asks, by its sign or, where the sign was left out in haste, by how its words begin. */
export function asks({ question, tokens }: Sentence): boolean {
  if (question) return true
  const words = tokens.map(({ word }) => word)
  const start = words.findIndex(word => !leading.has(word))
  const [first = '', second = '', third = ''] = words.slice(Math.max(start, 0))
  if (asking.has(first)) return helping.has(second)
  return helping.has(first) && whom.has(second === 'not' ? third : second)
}

function two(token: Token, first: string, second: string): readonly Token[] {
  return [
    { ...token, word: first, ends: false },
    { ...token, word: second },
  ]
}
