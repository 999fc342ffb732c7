/** Answers and safety states for tests: random ones, and those of a persona. */
import fc from 'fast-check'
import { safetyQuestions } from '../care/codes.ts'
import type { SafetyState } from '../care/state.ts'
import type { Persona } from './personas.ts'
import { type QuestionCode, questionCodes, questions } from './questions.ts'
import type { Answers } from './round.ts'

export const allNo: SafetyState = {
  watched: 'no',
  danger: 'no',
  order: 'no',
  askedToStop: 'no',
  threatened: 'no',
}

/** Any of the four answers to each of the five safety questions. */
export const anySafety: fc.Arbitrary<SafetyState> = fc
  .tuple(...safetyQuestions.map(() => fc.constantFrom('yes', 'unsure', 'no', 'unasked')))
  .map(given => Object.fromEntries(safetyQuestions.map((code, n) => [code, given[n]])) as SafetyState)

/** Some questions answered, with any of their codes in any number, also where only one should be; others skipped. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...questionCodes.map(code => fc.option(fc.subarray([...questions[code].answers]), { nil: undefined })),
  )
  .map(given => answersOf(Object.fromEntries(questionCodes.map((code, n) => [code, given[n]]))))

/** Answers as a round holds them. */
export function answersOf(some: Partial<Record<QuestionCode, readonly string[] | undefined>>): Answers {
  const answered = questionCodes.flatMap(code => {
    const answers = some[code]
    return answers === undefined ? [] : [[code, { answers }] as const]
  })
  return new Map(answered)
}

/** What a persona said about safety: no, unless their row says otherwise. */
export function safetyOf(persona: Persona): SafetyState {
  return { ...allNo, ...persona.safety }
}
