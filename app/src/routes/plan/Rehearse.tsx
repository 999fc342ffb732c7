import type { IfThen } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface Props {
  readonly plan: IfThen | undefined
  readonly onClose: () => void
}

/** Going through one if-then plan in mind; going through it is what makes such a plan work better. */
export function Rehearse({ plan, onClose }: Props) {
  const t = words('plan')

  async function gone(id: string): Promise<void> {
    onClose()
    if (await attempt(() => record('ifThen.rehearsed', {}, { ref: id }))) showToast(t('ifThens.rehearsed'))
  }

  return (
    <Dialog
      open={plan !== undefined}
      title={t('ifThens.rehearse')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('common')('close')}</Button>
          <Button kind="primary" onClick={() => void (plan !== undefined && gone(plan.id))}>
            {words('common')('done')}
          </Button>
        </>
      }
    >
      {plan === undefined ? null : <p>{t('ifThens.rehearseText', { cue: plan.cue, action: plan.action })}</p>}
    </Dialog>
  )
}
