import type { SafetyPlanStep } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { CareText } from '../useContent.ts'
import { useUnfinished } from '../useUnfinished.ts'
import './Plan.css'

interface Props {
  readonly step: SafetyPlanStep
  readonly written: string
  readonly text: CareText
}

/** One step: to read, and on a tap to write. */
export function PlanStep({ step, written, text }: Props) {
  const t = words('safety')
  const [writing, setWriting] = useState(false)
  const name = text.safetyPlan[step].title
  if (writing)
    return (
      <li class="plan-step">
        <StepForm step={step} text={text} written={written} onEnd={() => setWriting(false)} />
      </li>
    )
  const empty = written.trim() === ''
  const label = empty ? t('plan.writeStep', { step: name }) : t('plan.changeStep', { step: name })
  return (
    <li class="plan-step">
      <h3>{name}</h3>
      {empty ? <p class="plan-empty">{t('plan.empty')}</p> : <p class="plan-words">{written}</p>}
      <Button kind="link" label={label} onClick={() => setWriting(true)}>
        {empty ? t('plan.write') : t('plan.change')}
      </Button>
    </li>
  )
}

interface FormProps extends Props {
  readonly onEnd: () => void
}

function StepForm({ step, text, written, onEnd }: FormProps) {
  const t = words('safety')
  const { text: draft, onInput, end } = useUnfinished(`safety plan ${step}`, written)
  const done = () => {
    end()
    onEnd()
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (await attempt(() => record('safetyPlan.written', { step, text: draft }))) done()
  }
  return (
    <form class="plan-step-form" onSubmit={event => void save(event)}>
      <TextArea
        label={text.safetyPlan[step].title}
        hint={`${text.safetyPlan[step].prompt} (${text.safetyPlan[step].starts.join('; ')})`}
        value={draft}
        onInput={onInput}
        maxLength={20_000}
      />
      <div class="plan-hand-over">
        <Button kind="primary" type="submit">
          {t('plan.save')}
        </Button>
        <Button onClick={done}>{t('plan.cancel')}</Button>
      </div>
    </form>
  )
}
