import { type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { ScaleCode } from './codes.ts'

/** How many items each questionnaire has. The items stand in `content/scales.json`, apart from the code's licence. */
export const scaleItems = { phq4: 4, rosenberg: 10 } as const satisfies Readonly<Record<ScaleCode, number>>

/** From this sum of the two depression items on, help is offered (Kroenke 2009: 3 and above asks for a closer look). */
export const helpFrom = 3

/** From this sum of the two depression items on, the plain question is asked: our own threshold. */
export const plainQuestionFromPair = 5

/** Items of the Rosenberg scale that say the opposite, counted from 1 (order of the form that is used here). */
export const reversedItems: readonly number[] = [2, 5, 6, 8, 9]

/** Answers that cannot be scored: another number of items, or a value that is not 0, 1, 2 or 3. */
export class ScaleError extends Error {
  override name = 'ScaleError'
  readonly code: 'wrongLength' | 'outOfRange'
  readonly scale: ScaleCode

  constructor(code: ScaleError['code'], scale: ScaleCode) {
    super(`${scale}: ${code}`)
    this.code = code
    this.scale = scale
  }
}

/** How much weighs at present, in four steps. Not a diagnosis, and never shown as one. */
export type Burden = 'little' | 'some' | 'much' | 'veryMuch'

export interface Phq4Result {
  readonly scale: 'phq4'
  /** 0-12. */
  readonly sum: number
  /** Items 1 and 2, 0-6. */
  readonly worry: number
  /** Items 3 and 4, 0-6. */
  readonly low: number
  readonly burden: Burden
  /** Worry stands out: its pair is 3 or more. */
  readonly worryHigh: boolean
  readonly helpOffered: boolean
  readonly plainQuestion: boolean
}

export interface RosenbergResult {
  readonly scale: 'rosenberg'
  /** 0-30, higher is a kinder view of oneself. There is no cut-off: it is only laid beside one's own earlier ones. */
  readonly sum: number
}

export type ScaleResult = Phq4Result | RosenbergResult

/**
 * PHQ-4: four answers, each 0 (not at all) to 3 (nearly every day). Sums and the four steps after Kroenke and others
 * 2009: 0-2, 3-5, 6-8, 9-12. ScaleError for another length or value.
 */
export function scorePhq4(answers: readonly number[]): Phq4Result {
  const [first, second, third, fourth] = checked('phq4', answers) as [number, number, number, number]
  const [worry, low] = [first + second, third + fourth]
  const sum = worry + low
  return {
    scale: 'phq4',
    sum,
    worry,
    low,
    burden: burdenOf(sum),
    worryHigh: worry >= 3,
    helpOffered: low >= helpFrom,
    plainQuestion: low >= plainQuestionFromPair,
  }
}

function burdenOf(sum: number): Burden {
  if (sum <= 2) return 'little'
  if (sum <= 5) return 'some'
  return sum <= 8 ? 'much' : 'veryMuch'
}

/**
 * Rosenberg: ten answers, each 0 (strongly disagree) to 3 (strongly agree); items 2, 5, 6, 8 and 9 count the other way
 * round (Rosenberg 1965). ScaleError for another length or value.
 */
export function scoreRosenberg(answers: readonly number[]): RosenbergResult {
  const points = checked('rosenberg', answers).map((answer, n) =>
    reversedItems.includes(n + 1) ? 3 - answer : answer,
  )
  return { scale: 'rosenberg', sum: points.reduce((sum, one) => sum + one, 0) }
}

function checked(scale: ScaleCode, answers: readonly number[]): readonly number[] {
  if (answers.length !== scaleItems[scale]) throw new ScaleError('wrongLength', scale)
  if (!answers.every(answer => [0, 1, 2, 3].includes(answer))) throw new ScaleError('outOfRange', scale)
  return answers
}

/** One time a questionnaire was answered. `moved`: against the time before, by the plain sum; undefined the first time. */
export type ScaleEvent<Result extends ScaleResult = ScaleResult> = Result & {
  readonly id: string
  readonly day: Day
  readonly moved: 'up' | 'down' | 'level' | undefined
}

type ResultOf<Code extends ScaleCode> = Extract<ScaleResult, { scale: Code }>

/** Every time it was answered, oldest first. Answers that cannot be scored are passed over. */
export function scaleHistory<Code extends ScaleCode>(
  kept: Kept,
  scale: Code,
): readonly ScaleEvent<ResultOf<Code>>[] {
  const scored = keptOf(kept, 'scale.answered')
    .filter(({ body }) => body.scale === scale && body.answers.length === scaleItems[scale])
    .map(({ id, at, zone, body }) => ({ id, day: dayOf(at, zone), ...score(scale, body.answers) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return scored.map((event, n) => ({ ...event, moved: movedFrom(scored[n - 1]?.sum, event.sum) }))
}

function score<Code extends ScaleCode>(scale: Code, answers: readonly number[]): ResultOf<Code> {
  return (scale === 'phq4' ? scorePhq4(answers) : scoreRosenberg(answers)) as ResultOf<Code>
}

function movedFrom(before: number | undefined, sum: number): ScaleEvent['moved'] {
  if (before === undefined) return undefined
  if (before === sum) return 'level'
  return sum > before ? 'up' : 'down'
}
