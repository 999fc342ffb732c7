import { paths } from '../paths.ts'
import type { QuestionsText } from '../useContent.ts'

export type Question = QuestionsText['questions'][number]

/** The question that the `q` of an address names by its place in the list, from 1; undefined when it names none. */
export function questionAt({ questions }: QuestionsText, place: string | undefined): Question | undefined {
  return questions[Number(place) - 1]
}

/** Where a question can be read alone. A number gives nothing away in the browser's history; its words would. */
export function addressOf({ questions }: QuestionsText, id: string): string | undefined {
  const index = questions.findIndex(question => question.id === id)
  return index < 0 ? undefined : `${paths.questions}?q=${index + 1}`
}
