import { words } from '../../messages/catalogue.ts'
import { phase, state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import { PlanSteps } from '../safety/PlanSteps.tsx'
import { useContent } from '../useContent.ts'

/** The own safety plan to read; while locked, the way to it. */
export function OwnPlan() {
  const t = words('help')
  const text = useContent('care')
  const locked = phase.value === 'locked'
  const written = [...state.value.care.safetyPlan.values()].some(text => text.trim() !== '')
  return (
    <Section title={t('own.plan')}>
      {locked ? <p>{t('own.locked')}</p> : null}
      {locked || written ? null : <p>{t('own.planEmpty')}</p>}
      {written && text !== undefined ? <PlanSteps plan={state.value.care.safetyPlan} text={text} /> : null}
      <p>
        <Button href={locked ? paths.today : `${paths.safety}#plan`}>
          {locked ? t('own.unlock') : written ? t('own.planChange') : t('own.planWrite')}
        </Button>
      </p>
    </Section>
  )
}
