import { type SafetyQuestion, safetyQuestions } from '../care/codes.ts'
import { gate, maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import { cautions } from './cautions.ts'
import type { CautionCode, ExpectationCode, OutcomeCode, RuleCode } from './codes.ts'
import { type Condition, conditions } from './conditions.ts'
import { expectations } from './expectations.ts'
import { type Facts, factsOf, fearMotives, watchedByThem } from './facts.ts'
import { type Given, givenBy, holds } from './given.ts'
import type { QuestionCode } from './questions.ts'
import { type Alternative, alternatives } from './reasons.ts'
import type { Answers } from './round.ts'
import { ruleFor } from './rules.ts'

/** What Decide says, in codes; the sentences stand in `content/en/decide.json`. A recommendation, never an order. */
export interface Recommendation {
  readonly outcome: OutcomeCode
  readonly rule: RuleCode
  /** The answered questions that led there; their words stand in the round. */
  readonly because: readonly (QuestionCode | SafetyQuestion)[]
  /** The two next-best, or none where none may be offered. */
  readonly alternatives: readonly Alternative[]
  readonly cautions: readonly CautionCode[]
  readonly conditions: readonly Condition[]
  /** Ids of claims in `content/en/notices.json`. */
  readonly expectations: readonly ExpectationCode[]
  /** Days until it is looked at again. */
  readonly reviewDays: number
  /** Whether the message that tells the other why may be offered. */
  readonly mayWriteHonestMessage: boolean
}

/** One recommendation for any answers, none at all included. */
export function recommend(answers: Answers, safety: SafetyState): Recommendation {
  const given = givenBy(answers, safety)
  const facts = factsOf(given, safety)
  const { outcome, code: rule, because } = ruleFor(facts)
  return {
    outcome,
    rule,
    because: because.filter(question => led(question, given, safety)),
    alternatives: alternatives(given, facts, outcome),
    cautions: cautions(given, safety, outcome),
    conditions: conditions(given),
    expectations: expectations(given, facts, outcome),
    reviewDays: reviewDays(given, facts, outcome),
    mayWriteHonestMessage: outcome !== 'safetyFirst' && gate('honestMessage', safety).open,
  }
}

/** A safety question leads somewhere with yes or unsure; any other one with an answer. */
function led(question: QuestionCode | SafetyQuestion, given: Given, safety: SafetyState): boolean {
  if (question === 'watched') return watchedByThem(given, safety)
  return isSafety(question) ? maybe(safety[question]) : given(question).length > 0
}

function isSafety(question: QuestionCode | SafetyQuestion): question is SafetyQuestion {
  return safetyQuestions.some(known => known === question)
}

const usualReview = 30
const earlyReview = 14
const safetyReview = 7

/** Sooner where quiet may do harm unseen: within a couple, before a talk, and with a motive made of fear. */
function reviewDays(given: Given, facts: Facts, outcome: OutcomeCode): number {
  if (outcome === 'safetyFirst') return safetyReview
  const early = outcome === 'talkFirst' || facts.together || holds(given, fearMotives)
  return early ? earlyReview : usualReview
}
