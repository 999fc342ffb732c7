import type { SafetyState } from '@breakwater/core/care'
import type { Round } from '@breakwater/core/decide'
import { type Asked, isSafety } from './places.ts'
import { questionText } from './question-text.ts'
import type { Texts } from './texts.ts'

/** One question with what was answered to it, in sentences. */
export interface Said {
  readonly question: string
  /** The answers that were chosen; none where it was passed over. */
  readonly answers: readonly string[]
  /** Own words, as they were written. */
  readonly words: string | undefined
}

/** What was answered to a question of the sequence. */
export function saidTo(
  question: Asked,
  given: Round['answers'],
  safety: SafetyState,
  { care, decide }: Texts,
): Said {
  if (isSafety(question)) {
    const answer = safety[question]
    return {
      question: care.questions[question].question,
      answers: answer === 'unasked' ? [] : [care.answers[answer]],
      words: undefined,
    }
  }
  const asked = questionText(decide, question)
  const { answers = [], words } = given.get(question) ?? {}
  return { question: asked.question, answers: answers.flatMap(code => asked.answers[code] ?? []), words }
}
