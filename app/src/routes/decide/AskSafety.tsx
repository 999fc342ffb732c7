import { maybe, type SafetyQuestion } from '@breakwater/core/care'
import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import { Question } from '../safety/Question.tsx'
import type { CareText } from '../useContent.ts'
import { addressOf } from './places.ts'
import { QuestionPage } from './QuestionPage.tsx'
import { following } from './round.ts'

interface Props {
  readonly question: SafetyQuestion
  readonly text: CareText
}

/** One of the five questions about safety. The answer belongs to the safety state and counts from the tap on. */
export function AskSafety({ question, text }: Props) {
  const { route } = useLocation()
  const given = state.value.care.safety[question]
  // What is asked next hangs on the answer: a quick tap waits until it is kept.
  const kept = useRef<Promise<unknown>>(Promise.resolve())
  const goOn = () => void kept.current.then(() => route(addressOf(following(question))))
  return (
    <QuestionPage
      question={question}
      heading={text.questions[question].question}
      why={text.questions[question].why}
      onNext={goOn}
      onSkip={goOn}
    >
      <Question
        question={question}
        answer={given}
        text={text}
        asked
        onAnswer={answer => {
          kept.current = attempt(() => record('safety.answered', { [question]: answer }))
          return kept.current
        }}
      />
      {state.value.people.size > 1 ? <p>{words('decide')('everybody')}</p> : null}
      {maybe(given) ? <Careful /> : null}
    </QuestionPage>
  )
}

/** Whoever said yes need not go to the end of the questions first. */
function Careful() {
  const t = words('decide')
  return (
    <Notice
      tone="care"
      announce
      actions={
        <>
          <Button href={paths.help}>{t('help')}</Button>
          <Button href={paths.safety}>{t('safetyPage')}</Button>
        </>
      }
    >
      {t('ask.care')}
    </Notice>
  )
}
