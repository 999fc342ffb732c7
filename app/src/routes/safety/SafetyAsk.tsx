import { maybe, safetyPage } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { useContent } from '../useContent.ts'
import { useMessages } from '../useMessages.ts'
import { FirstOfAll } from './FirstOfAll.tsx'
import { Question } from './Question.tsx'
import './Plan.css'

interface Props {
  /** Called when the person goes on or skips; `careful` when one of the two answers is yes or unsure. */
  readonly onDone: (careful: boolean) => void
}

/** The two first questions of the safety state, for the doors of the first run. Skipping is always possible. */
export function SafetyAsk({ onDone }: Props) {
  const ready = useMessages('safety')
  const text = useContent('care')
  const { safety } = state.value.care
  const careful = maybe(safety.watched) || maybe(safety.danger)
  if (!ready || text === undefined) return null
  const t = words('safety')
  const answered = safety.watched !== 'unasked' || safety.danger !== 'unasked'
  return (
    <Section title={t('ask.title')} lead={t('ask.lead')}>
      {(['watched', 'danger'] as const).map(question => (
        <Question
          key={question}
          question={question}
          answer={safety[question]}
          text={text}
          onAnswer={answer => void attempt(() => record('safety.answered', { [question]: answer }))}
        />
      ))}
      {careful ? <FirstOfAll parts={safetyPage(safety)} text={text} /> : null}
      <div class="plan-hand-over">
        <Button kind={answered ? 'primary' : 'quiet'} onClick={() => onDone(careful)}>
          {answered ? t('ask.done') : t('ask.skip')}
        </Button>
      </div>
    </Section>
  )
}
