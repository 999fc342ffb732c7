import type { Plan, RungBody } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'

/** Notes what comes after the rung that `plan` is on; true when it was kept. */
export async function closeRung(plan: Plan, body: RungBody): Promise<boolean> {
  const kept = await attempt(() => record('rung.closed', body, { ref: plan.id }))
  if (kept) showToast(words('review')('rung.saved'))
  return kept
}
