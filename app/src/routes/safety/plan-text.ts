import type { SafetyPlanStep } from '@breakwater/core/care'
import type { CareText } from '../useContent.ts'

/** The usual order of the six steps (Stanley and Brown 2012). */
export const planSteps: readonly SafetyPlanStep[] = [
  'signs',
  'myself',
  'places',
  'friends',
  'professionals',
  'surroundings',
]

/** The plan as plain text, to be shared or copied by the person's own hand; steps left empty are left out. */
export function planText(plan: ReadonlyMap<SafetyPlanStep, string>, text: CareText): string {
  const written = planSteps.filter(step => (plan.get(step) ?? '').trim() !== '')
  return written.map(step => `${text.safetyPlan[step].title}\n${plan.get(step) ?? ''}`).join('\n\n')
}
