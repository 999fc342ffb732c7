import type { SafetyAnswer, SafetyQuestion } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
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
  /** Resolves when the answer is kept, or could not be. */
  readonly onAnswer: (answer: Given) => Promise<unknown>
}

const given: readonly Given[] = ['yes', 'unsure', 'no']

/** One of the five questions, with the answer as it stands. */
export function Question({ question, answer, text, asked = false, onAnswer }: Props) {
  // Keeping takes a moment: until then the line that was picked stands, and an earlier answer does not flip it back.
  const [picked, setPicked] = useState<Given>()
  const pick = async (next: Given) => {
    setPicked(next)
    await onAnswer(next)
    setPicked(newest => (newest === next ? undefined : newest))
  }
  return (
    <div class="safety-question">
      <RadioList
        legend={text.questions[question].question}
        legendHidden={asked}
        hint={asked ? undefined : text.questions[question].why}
        options={given.map(value => ({ value, label: text.answers[value] }))}
        value={picked ?? (answer === 'unasked' ? undefined : answer)}
        onPick={next => void pick(next)}
      />
    </div>
  )
}
