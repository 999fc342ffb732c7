import { maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'

/** Raised when a question or an answer changes its meaning: older answers are kept and asked again where they must be. */
export const questionSet = 1

interface Question {
  readonly answers: readonly string[]
  /** More than one answer may be given. */
  readonly several?: true
  /** Asked only where the safety answers or another answer give a reason to. */
  readonly askedIf?: (safety: SafetyState, given: (question: string) => readonly string[]) => boolean
}

/**
 * The questions of Decide in the order in which they are asked, after the five of core/care, which belong to the
 * safety state and to nobody else. Codes stand in journals and stay for ever; the sentences stand in
 * `content/en/decide.json`. Every question can be skipped.
 */
export const questions = {
  watchedBy: {
    answers: ['them', 'someoneElse', 'unsure'],
    askedIf: safety => maybe(safety.watched),
  },
  orderSide: {
    answers: ['bindsThem', 'bindsMe', 'both', 'unsure'],
    askedIf: safety => maybe(safety.order),
  },
  stopSide: { answers: ['they', 'me', 'both'], askedIf: safety => maybe(safety.askedToStop) },
  situation: { answers: ['ended', 'together', 'died'] },
  since: {
    answers: ['days', 'weeks', 'months', 'longer'],
    askedIf: (_, given) => !given('situation').includes('together'),
  },
  whoEnded: {
    answers: ['they', 'me', 'both', 'unclear'],
    askedIf: (_, given) => !['together', 'died'].some(code => given('situation').includes(code)),
  },
  ties: { answers: ['children', 'work', 'home', 'money', 'court', 'none'], several: true },
  meaning: { answers: ['end', 'friends', 'clarity', 'peace'] },
  circle: { answers: ['closed', 'unsaid', 'question'], several: true },
  talk: {
    answers: ['notYet', 'tried', 'theyWillNot', 'iCannot'],
    askedIf: (_, given) => given('circle').some(code => code !== 'closed'),
  },
  acceptance: { answers: ['accepted', 'partly', 'notYet'] },
  motives: {
    answers: [
      'heal',
      'pattern',
      'ownFeet',
      'endFights',
      'missMe',
      'punish',
      'reaction',
      'avoidTalk',
      'escapeDuty',
    ],
    several: true,
  },
  again: { answers: ['yes', 'perhaps', 'no'] },
  quietToMe: { answers: ['calmer', 'harder', 'both', 'unknown'] },
  quietToUs: { answers: ['clearer', 'estranged', 'nothingLeft', 'unknown'] },
  pressing: { answers: ['no', 'some', 'strong'] },
  needy: { answers: ['none', 'mine', 'theirs', 'both'] },
  tried: { answers: ['nothing', 'allAtOnce', 'stepByStep', 'friends', 'manyTimes'], several: true },
  pace: { answers: ['allAtOnce', 'stepByStep', 'unsure'] },
} as const satisfies Readonly<Record<string, Question>>

export type QuestionCode = keyof typeof questions
export type AnswerCode<Q extends QuestionCode> = (typeof questions)[Q]['answers'][number]

/** All question codes, in the order in which they are asked. */
export const questionCodes = Object.keys(questions) as readonly QuestionCode[]
