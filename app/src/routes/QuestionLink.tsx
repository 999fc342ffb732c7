import { Button } from '../ui/Button.tsx'
import { addressOf } from './questions/question.ts'
import { useContent } from './useContent.ts'

interface Props {
  /** The question's id in `content/<language>/questions.json`. */
  readonly question: string
}

/** Where a question comes up: its own words, leading to its answer. */
export function QuestionLink({ question }: Props) {
  const text = useContent('questions')
  const asked = text?.questions.find(({ id }) => id === question)
  if (text === undefined || asked === undefined) return null
  return (
    <Button kind="link" href={addressOf(text, question)}>
      {asked.question}
    </Button>
  )
}
