import { foldText } from '../journal/search.ts'

/** What is looked through: a question and its answer, sentence by sentence. */
export interface Answered {
  readonly question: string
  readonly answer: readonly string[]
}

/**
 * The questions that hold every word of `text` (case and marks on letters make no difference), those that hold all of
 * them in the question itself first, else in the order given. All of them for an empty text.
 */
export function findQuestions<One extends Answered>(all: readonly One[], text: string): readonly One[] {
  const wanted = foldText(text)
    .split(/\s+/)
    .filter(word => word !== '')
  const holds = (words: string) => wanted.every(word => foldText(words).includes(word))
  const inQuestion = all.filter(({ question }) => holds(question))
  const inAnswer = all.filter(
    one => !inQuestion.includes(one) && holds([one.question, ...one.answer].join('\n')),
  )
  return [...inQuestion, ...inAnswer]
}
