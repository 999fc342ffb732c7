import type { SafetyState } from '../care/state.ts'
import { type AnswerCode, type QuestionCode, questions } from './questions.ts'
import type { Answers } from './round.ts'

/** What was answered to a question: no codes where it was skipped or does not apply. */
export type Given = (question: QuestionCode) => readonly string[]

/** Some answers to one question, as a table names them. */
export interface Said {
  readonly question: QuestionCode
  readonly answers: readonly string[]
}

interface AskedIf {
  readonly answers: readonly string[]
  readonly askedIf?: (safety: SafetyState, given: (question: string) => readonly string[]) => boolean
}

/** Whether a question is asked, after what was said about safety and in earlier answers. */
export function applies(question: QuestionCode, answers: Answers, safety: SafetyState): boolean {
  const asked: AskedIf = questions[question]
  const raw = (code: string) => answers.get(code as QuestionCode)?.answers ?? []
  return asked.askedIf?.(safety, raw) ?? true
}

/** The answers that count: one given before another answer made its question pointless counts no more. */
export function givenBy(answers: Answers, safety: SafetyState): Given {
  return question => (applies(question, answers, safety) ? (answers.get(question)?.answers ?? []) : [])
}

/** Names answers to a question, checked against the codes that it has. */
export function said<Q extends QuestionCode>(question: Q, ...answers: readonly AnswerCode<Q>[]): Said {
  return { question, answers }
}

/** True when at least one of the named answers was given. */
export function holds(given: Given, { question, answers }: Said): boolean {
  return given(question).some(code => answers.includes(code))
}
