import type { QuestionCode } from '@breakwater/core/decide'
import type { DecideText } from '../useContent.ts'

/** What a question of Decide says; answers by their codes. */
export interface QuestionText {
  readonly question: string
  readonly why: string
  /** The claim behind the why, in `content/<language>/notices.json`. */
  readonly claim?: string
  /** The prompt for own words, where the question has one. */
  readonly words?: string
  readonly answers: Readonly<Record<string, string>>
}

/** The sentences of one question, in the form that all of them share. */
export function questionText(text: DecideText, question: QuestionCode): QuestionText {
  return text.questions[question]
}
