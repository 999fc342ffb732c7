import { safetyQuestions } from '@breakwater/core/care'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { Stack } from '../../ui/Stack.tsx'
import type { CareText } from '../useContent.ts'
import { Question } from './Question.tsx'

/** The five questions; a tap is the answer and can be changed at any time. */
export function Questions({ text }: { readonly text: CareText }) {
  const { safety } = state.value.care
  return (
    <Stack gap="large">
      {safetyQuestions.map(question => (
        <Question
          key={question}
          question={question}
          answer={safety[question]}
          text={text}
          onAnswer={answer => attempt(() => record('safety.answered', { [question]: answer }))}
        />
      ))}
    </Stack>
  )
}
