import type { Plan, ReviewBody } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { focusHeading } from '../../ui/focus.ts'
import { paths } from '../paths.ts'

/** Notes a review of `plan`, and does what was chosen: it goes on, is opened to be changed, or ends. True when kept. */
export async function holdReview(
  plan: Plan,
  body: ReviewBody,
  route: (path: string) => void,
): Promise<boolean> {
  const t = words('review')
  const kept = await attempt(async () => {
    await record('review.held', body, { ref: plan.id })
    if (body.choice === 'end') await record('plan.ended', {}, { ref: plan.id })
  })
  if (!kept) return false
  if (body.choice === 'on') showToast(t('look.goesOn'))
  if (body.choice === 'change') {
    showToast(t('look.changes'))
    route(paths.plan)
  }
  if (body.choice === 'end') {
    showToast(t('look.ended'))
    focusHeading()
  }
  return true
}
