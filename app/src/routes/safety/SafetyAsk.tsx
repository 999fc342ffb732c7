import { maybe, safetyPage } from '@breakwater/core/care'
import { useRef } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { useContent } from '../useContent.ts'
import { FirstOfAll } from './FirstOfAll.tsx'
import { Question } from './Question.tsx'
import './Plan.css'

interface Props {
  /** Called when the person goes on or skips; the answers stand in the state by then. */
  readonly onDone: () => void
}

/** The two first questions of the safety state, as a page of the first run. Skipping is always possible. */
export function SafetyAsk({ onDone }: Props) {
  const t = words('safety')
  const text = useContent('care')
  const { safety } = state.value.care
  // Where it goes on hangs on the answers: a quick tap waits until the last one is kept.
  const kept = useRef<Promise<unknown>>(Promise.resolve())
  const careful = maybe(safety.watched) || maybe(safety.danger)
  const answered = safety.watched !== 'unasked' || safety.danger !== 'unasked'
  return (
    <Page name="welcome" heading={t('ask.title')} lead={t('ask.lead')} backTo={null}>
      {/* All at once: a button that moves down while the questions arrive is missed by a finger. */}
      {text === undefined ? null : (
        <>
          {(['watched', 'danger'] as const).map(question => (
            <Question
              key={question}
              question={question}
              answer={safety[question]}
              text={text}
              onAnswer={answer => {
                kept.current = attempt(() => record('safety.answered', { [question]: answer }))
                return kept.current
              }}
            />
          ))}
          {careful ? <FirstOfAll parts={safetyPage(safety)} text={text} /> : null}
          <div class="plan-hand-over">
            <Button kind={answered ? 'primary' : 'quiet'} onClick={() => void kept.current.then(onDone)}>
              {answered ? t('ask.done') : t('ask.skip')}
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}
