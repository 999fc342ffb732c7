import { foldText } from '@breakwater/core/journal'

/** What is looked through: a question, and the sentences of its answer. */
interface Searched {
  readonly question: string
  readonly answer: readonly string[]
}

/**
 * The questions in which every word of the text occurs, anywhere and in any order; case, marks on letters and
 * punctuation make no difference. Those that have all of them in the question itself come first, otherwise the order
 * stays. A text without words finds everything.
 */
export function searchQuestions<One extends Searched>(list: readonly One[], text: string): readonly One[] {
  const wanted = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  const found = list.filter(one => holds([one.question, ...one.answer], wanted))
  const near = (one: One) => holds([one.question], wanted)
  return [...found.filter(near), ...found.filter(one => !near(one))]
}

function holds(sentences: readonly string[], wanted: readonly string[]): boolean {
  const text = foldText(sentences.join('\n'))
  return wanted.every(word => text.includes(word))
}
