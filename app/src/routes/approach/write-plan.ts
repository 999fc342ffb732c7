import type { Plan } from '@breakwater/core/plan'
import { toInstant } from '../../state/codec.ts'
import { record } from '../../state/record.ts'
import { now } from '../../state/session.ts'
import type { PlanSaid } from './read-draft.ts'

/** Records a new plan, which ends the one before, or what `plan` says from here on. Throws as `record` does. */
export function writePlan(plan: Plan | undefined, { start, ...said }: PlanSaid): Promise<string> {
  if (plan === undefined) return record('plan.started', { ...said, start: start ?? toInstant(now.value) })
  return record('plan.changed', { ...said, ...(start === undefined ? {} : { start }) }, { ref: plan.id })
}
