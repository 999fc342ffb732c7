import { type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { type Tendency, tendencyCodes } from './script-codes.ts'

/** What is asked, and what each answer speaks for. Items of our own; no published scale, and nobody has tested them. */
export const tendencyItems = {
  writeAgain: 'reaching',
  goQuiet: 'withdrawing',
  askIfWell: 'reaching',
  needDoor: 'withdrawing',
  letRest: 'resting',
  cannotWait: 'reaching',
  keepInside: 'withdrawing',
  sayPlainly: 'resting',
} as const
export type TendencyItem = keyof typeof tendencyItems
export const tendencyItemCodes = Object.keys(tendencyItems) as readonly TendencyItem[]

/** How often: hardly ever, sometimes, often, nearly always. */
export const tendencyAnswers = [0, 1, 2, 3] as const
export type TendencyAnswer = (typeof tendencyAnswers)[number]
export type TendencyAnswers = Readonly<Partial<Record<TendencyItem, TendencyAnswer>>>

/** Where somebody leans in hard hours; `unclear` where the answers do not say. */
export const leanings = [...tendencyCodes, 'unclear'] as const
export type Leaning = (typeof leanings)[number]

/** From this mean on (0 to 3) an inclination counts as there: the middle of the scale. Ours. */
const there = 1.5

/**
 * The leaning of a set of answers. Both reaching out and drawing back: swings. One of them: that one. Neither, and
 * what rests is there: steady. Anything else, or a missing answer: unclear. A rule of ours to choose a conversation by.
 */
export function leaningOf(answers: TendencyAnswers): Leaning {
  if (tendencyItemCodes.some(item => answers[item] === undefined)) return 'unclear'
  const reaches = mean(answers, 'reaching') >= there
  const withdraws = mean(answers, 'withdrawing') >= there
  if (reaches && withdraws) return 'swings'
  if (reaches) return 'reachesOut'
  if (withdraws) return 'withdraws'
  return mean(answers, 'resting') >= there ? 'steady' : 'unclear'
}

/** What was last noted. Answers to items that are not asked any more are left out. */
export interface NotedTendency {
  readonly leaning: Leaning
  readonly answers: TendencyAnswers
  readonly day: Day
}

/** The newest look at oneself; undefined before the first. */
export function notedTendency(kept: Kept): NotedTendency | undefined {
  const newest = keptOf(kept, 'tendency.noted').at(-1)
  if (newest === undefined) return undefined
  const { body, at, zone } = newest
  return { leaning: body.leaning, answers: knownAnswers(body.answers), day: dayOf(at, zone) }
}

/** The inclination by which conversations are laid out; undefined where none was noted or it was unclear. */
export function notedWay(kept: Kept): Tendency | undefined {
  const leaning = notedTendency(kept)?.leaning
  return leaning === 'unclear' ? undefined : leaning
}

function knownAnswers(given: Readonly<Record<string, number>>): TendencyAnswers {
  const known = tendencyItemCodes.flatMap(item => {
    const answer = tendencyAnswers.find(value => Object.hasOwn(given, item) && value === given[item])
    return answer === undefined ? [] : [[item, answer] as const]
  })
  return Object.fromEntries(known)
}

function mean(answers: TendencyAnswers, side: (typeof tendencyItems)[TendencyItem]): number {
  const given = tendencyItemCodes.filter(item => tendencyItems[item] === side).map(item => answers[item] ?? 0)
  return given.reduce<number>((sum, value) => sum + value, 0) / given.length
}
