import type { Plan } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'

/** Ending a plan: asked once, without a word of blame. */
export function End({ plan }: { readonly plan: Plan }) {
  const t = words('plan')
  const [asking, setAsking] = useState(false)

  async function end(): Promise<void> {
    setAsking(false)
    if (!(await attempt(() => record('plan.ended', {}, { ref: plan.id })))) return
    showToast(t('quiet.ended'))
    focusHeading()
  }

  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {t('quiet.end')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('quiet.endTitle')}
        cancel={words('common')('cancel')}
        confirm={t('quiet.end')}
        onCancel={() => setAsking(false)}
        onConfirm={end}
      >
        <p>{t('quiet.endText')}</p>
      </ConfirmDialog>
    </>
  )
}
