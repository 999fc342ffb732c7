import { type Plan, reviewDue } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { LookForm } from './LookForm.tsx'
import { useFormPlace } from './use-form-place.ts'

/** The review itself: open when its day has come, and possible at any other time. */
export function Look({ plan }: { readonly plan: Plan }) {
  const t = words('review')
  const { due, on } = reviewDue(plan, person.value.kept, now.value, zone.value)
  const place = useFormPlace(due)

  return (
    <Section
      id="look"
      title={t('look.title')}
      lead={due ? t('look.due') : t('look.next', { day: formatDay(on) })}
    >
      {place.open ? (
        <LookForm plan={plan} focused={place.focused} onDone={place.close} />
      ) : (
        <div ref={place.back}>
          <Button onClick={place.begin}>{t('look.begin')}</Button>
        </div>
      )}
    </Section>
  )
}
