import type { SafetyAnswer, SafetyQuestion } from '@breakwater/core/care'
import { RadioList } from '../../ui/RadioList.tsx'
import type { CareText } from '../useContent.ts'
import './Question.css'

type Given = Exclude<SafetyAnswer, 'unasked'>

interface Props {
  readonly question: SafetyQuestion
  readonly answer: SafetyAnswer
  readonly text: CareText
  /** The page asks it in its heading already, and says why. */
  readonly asked?: boolean
  readonly onAnswer: (answer: Given) => void
}

const given: readonly Given[] = ['yes', 'unsure', 'no']

/** One of the five questions, with the answer as it stands. */
export function Question({ question, answer, text, asked = false, onAnswer }: Props) {
  return (
    <div class="safety-question">
      <RadioList
        legend={text.questions[question].question}
        legendHidden={asked}
        hint={asked ? undefined : text.questions[question].why}
        options={given.map(value => ({ value, label: text.answers[value] }))}
        value={answer === 'unasked' ? undefined : answer}
        onPick={onAnswer}
      />
    </div>
  )
}
