import { type Due, energyDue, energySeen, type Plan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { EnergyForm } from './EnergyForm.tsx'
import { Seen } from './Seen.tsx'
import { useFormPlace } from './use-form-place.ts'

/** While staying in touch: once a week, whose needy energy showed. Nothing stands here in plans of other kinds. */
export function Energy({ plan }: { readonly plan: Plan }) {
  const due = energyDue(plan, person.value.kept, now.value, zone.value)
  return due === undefined ? null : <WeeklyLook plan={plan} due={due} />
}

function WeeklyLook({ plan, due }: { readonly plan: Plan; readonly due: Due }) {
  const t = words('review')
  const place = useFormPlace(due.due)

  return (
    <Section id="energy" title={t('energy.title')} lead={t('energy.lead')}>
      <Seen seen={energySeen(plan, person.value.kept)} />
      {due.due ? null : <p>{t('energy.next', { day: formatDay(due.on) })}</p>}
      {place.open ? (
        <EnergyForm plan={plan} focused={place.focused} onDone={place.close} />
      ) : (
        <div ref={place.back}>
          <Button onClick={place.begin}>{t('energy.begin')}</Button>
        </div>
      )}
    </Section>
  )
}
