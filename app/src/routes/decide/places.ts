import { type SafetyQuestion, safetyQuestions } from '@breakwater/core/care'
import { type QuestionCode, questionCodes } from '@breakwater/core/decide'
import { paths } from '../paths.ts'

/** A question of this sequence: one of the five that belong to the safety state, or one of Decide. */
export type Asked = SafetyQuestion | QuestionCode

/** All of them in their order. An address names a place in it: a number gives nothing away, a code would. */
const order: readonly Asked[] = [...safetyQuestions, ...questionCodes]

/** What an address of Decide shows: the page on arrival, one question, the list of answers, or what fits. */
export type Place = 'arrival' | 'answers' | 'outcome' | { readonly question: Asked }

/** The place that the `s` of an address names; the page on arrival when it names none. */
export function placeOf(name: string | undefined): Place {
  if (name === 'answers' || name === 'outcome') return name
  const question = order[Number(name) - 1]
  return question === undefined ? 'arrival' : { question }
}

export function addressOf(place: Place): string {
  if (place === 'arrival') return paths.decide
  return `${paths.decide}?s=${typeof place === 'string' ? place : order.indexOf(place.question) + 1}`
}

export function isSafety(question: Asked): question is SafetyQuestion {
  return safetyQuestions.some(code => code === question)
}
