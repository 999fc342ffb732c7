import { type ExpectationCode, expectationCodes, type OutcomeCode } from './codes.ts'
import { type Facts, fearMotives } from './facts.ts'
import { type Given, holds, type Said, said } from './given.ts'

interface Asked {
  readonly facts: Facts
  readonly is: (named: Said) => boolean
  readonly outcome: OutcomeCode
}

const oneOf = (outcome: OutcomeCode, ...some: readonly OutcomeCode[]) => some.includes(outcome)
const aPlan = (outcome: OutcomeCode) => outcome !== 'safetyFirst'
const over = ({ facts, outcome }: Asked) => aPlan(outcome) && !facts.together

/** Which claims fit. A claim about contact never stands without its exceptions where one of them may be the case. */
const expectationTable: Readonly<Record<ExpectationCode, (asked: Asked) => boolean>> = {
  leavingRisk: ({ facts }) => facts.danger,
  evidenceFirst: ({ facts }) => facts.danger || facts.order || facts.stopped || facts.pressed,
  pursuit: ({ facts, is }) => facts.stopped && !is(said('stopSide', 'me')),
  contact: ({ outcome, facts }) => oneOf(outcome, 'coldTurkey', 'graduated', 'inTouch') && !facts.together,
  contactExceptions: ({ outcome, facts, is }) =>
    aPlan(outcome) && (facts.children || outcome === 'inTouch' || is(said('acceptance', 'accepted'))),
  looking: ({ outcome, facts }) =>
    oneOf(outcome, 'coldTurkey', 'graduated', 'inTouch', 'structured') && !facts.together,
  quietAsTactic: ({ outcome, is }) => aPlan(outcome) && is(fearMotives),
  lastMessage: ({ outcome, is, facts }) =>
    aPlan(outcome) && !facts.stopped && (outcome === 'talkFirst' || is(said('circle', 'unsaid', 'question'))),
  levels: ({ outcome, facts }) => oneOf(outcome, 'coldTurkey', 'graduated') && !facts.stopped,
  briefAnswers: ({ outcome }) => outcome === 'structured',
  beingLeft: asked => over(asked) && asked.is(said('whoEnded', 'they')),
  relief: asked => over(asked) && asked.is(said('whoEnded', 'me', 'both')),
  outlook: over,
  attachment: over,
  reunion: ({ outcome, is, facts }) =>
    aPlan(outcome) &&
    (facts.together ||
      is(said('again', 'yes', 'perhaps')) ||
      is(said('motives', 'missMe')) ||
      is(said('tried', 'manyTimes'))),
  noTrial: ({ outcome }) => aPlan(outcome),
}

/** Ids of the claims to show beside this outcome, in the order of the codes. After a death none is about it. */
export function expectations(given: Given, facts: Facts, outcome: OutcomeCode): readonly ExpectationCode[] {
  if (facts.died) return []
  const is = (named: Said) => holds(given, named)
  return expectationCodes.filter(code => expectationTable[code]({ facts, is, outcome }))
}
