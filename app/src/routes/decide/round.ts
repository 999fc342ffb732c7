import { safetyQuestions } from '@breakwater/core/care'
import { nextQuestions, type QuestionCode, type Round, readRound, recommend } from '@breakwater/core/decide'
import type { Approach } from '@breakwater/core/plan'
import { computed } from '@preact/signals'
import { state } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { type Asked, isSafety, type Place } from './places.ts'

/** The newest round of questions; undefined before the first answer. */
export const round = computed<Round | undefined>(() => readRound(person.value.kept))

/** The answers of the round, none before it began. */
export const answers = computed<Round['answers']>(() => round.value?.answers ?? new Map())

export const recommendation = computed(() => recommend(answers.value, state.value.care.safety))

/** Days until the look that the page about this approach has promised; undefined where it was not the one chosen. */
export const promisedReview = (approach: Approach): number | undefined =>
  round.value?.chosen?.chosen === approach ? recommendation.value.reviewDays : undefined

const questionsNow = computed(() =>
  nextQuestions({ answers: answers.value, stale: round.value?.stale ?? [] }, state.value.care.safety),
)

/** All questions that are asked after what was said so far, the five about safety first. */
export const sequence = computed<readonly Asked[]>(() => [...safetyQuestions, ...questionsNow.value.asked])

/** True when every question was answered or passed, when something was chosen, or when people come first. */
export const finished = computed(
  () =>
    round.value !== undefined &&
    (questionsNow.value.open.length === 0 || round.value.chosen !== undefined || peopleFirst()),
)

/** Those that tell danger from no danger are asked even then. */
const aboutSafety: readonly Asked[] = [...safetyQuestions, 'watchedBy', 'orderSide', 'stopSide']

/** Where it goes on after a question: to the next open one, or to what fits. */
export function following(question: Asked): Place {
  return firstOf(sequence.value.slice(sequence.value.indexOf(question) + 1).filter(isOpen))
}

/** Where a round begins, or is taken up again: safety is asked about first, and not again later on. */
export function beginning(): Place {
  const begun = answers.value.size > 0
  return firstOf(sequence.value.filter(code => isOpen(code) && !(begun && isSafety(code))))
}

/** What Back leads to: the question before, or the list that this one was opened from. */
export function previous(question: Asked): Place {
  if (finished.value) return 'answers'
  const before = sequence.value[sequence.value.indexOf(question) - 1]
  return before === undefined ? 'arrival' : { question: before }
}

/** Answered with codes that are not known any more: it counts as open. */
export function changedSince(question: QuestionCode): boolean {
  return round.value?.stale.includes(question) ?? false
}

function firstOf(open: readonly Asked[]): Place {
  const next = open[0]
  if (next === undefined || (peopleFirst() && !aboutSafety.includes(next))) return 'outcome'
  return { question: next }
}

function isOpen(question: Asked): boolean {
  return isSafety(question)
    ? state.value.care.safety[question] === 'unasked'
    : questionsNow.value.open.includes(question)
}

function peopleFirst(): boolean {
  return recommendation.value.outcome === 'safetyFirst'
}
