import type { SafetyPlanStep } from '@breakwater/core/care'
import type { CareText } from '../useContent.ts'
import { planSteps } from './plan-text.ts'
import './Plan.css'

interface Props {
  readonly plan: ReadonlyMap<SafetyPlanStep, string>
  readonly text: CareText
}

/** The written steps to read. */
export function PlanSteps({ plan, text }: Props) {
  const written = planSteps.filter(step => (plan.get(step) ?? '').trim() !== '')
  return (
    <ol class="plan-steps">
      {written.map(step => (
        <li key={step}>
          <h3>{text.safetyPlan[step].title}</h3>
          <p class="plan-words">{plan.get(step)}</p>
        </li>
      ))}
    </ol>
  )
}
