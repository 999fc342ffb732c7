import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { canShare, copyText, printPage, shareText } from '../../state/device.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import type { CareText } from '../useContent.ts'
import { PlanStep } from './PlanStep.tsx'
import { planSteps, planText } from './plan-text.ts'

/** The own safety plan: six steps to write, print, and give to somebody oneself. */
export function OwnSafetyPlan({ text }: { readonly text: CareText }) {
  const t = words('safety')
  const plan = state.value.care.safetyPlan
  const { warn } = gate('shareWithFriend', state.value.care.safety)
  const written = planText(plan, text)
  return (
    <Section title={t('plan.title')} lead={t('plan.lead')} id="plan">
      <ol class="plan-steps">
        {planSteps.map(step => (
          <PlanStep key={step} step={step} written={plan.get(step) ?? ''} text={text} />
        ))}
      </ol>
      {written === '' ? null : (
        <HandOver text={written} warning={warn === undefined ? undefined : text.warn[warn]} />
      )}
      <p class="plan-empty">{t('plan.source')}</p>
    </Section>
  )
}

function HandOver({ text, warning }: { readonly text: string; readonly warning: string | undefined }) {
  const t = words('safety')
  const copy = async () => showToast((await copyText(text)) ? t('plan.copied') : t('plan.copyFailed'))
  return (
    <div class="plan-hand-over" data-print="no">
      {warning === undefined ? null : <p>{warning}</p>}
      <Button onClick={printPage}>{t('plan.print')}</Button>
      {canShare() ? <Button onClick={() => void shareText(text)}>{t('plan.share')}</Button> : null}
      <Button onClick={() => void copy()}>{t('plan.copy')}</Button>
    </div>
  )
}
