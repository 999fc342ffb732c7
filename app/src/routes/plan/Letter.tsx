import { type Plan, reviewDue } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { formatDate, formatDay } from '../format.ts'
import './Letter.css'
import { OwnPart } from './LetterParts.tsx'
import { namesOfPeople } from './names-of-people.ts'

/** The plan as one reads it to oneself: whole sentences, in the order in which one would ask. */
export function Letter({ plan }: { readonly plan: Plan }) {
  const t = words('plan')
  const { goal } = plan.details
  const { current, several } = namesOfPeople()
  const review = reviewDue(plan, person.value.kept, now.value, zone.value)
  return (
    <div class="letter">
      {several ? <p>{t('letter.about', { name: current })}</p> : null}
      <p>{beginning(plan)}</p>
      {goal === undefined ? null : (
        <>
          <p>{t('letter.goal')}</p>
          <OwnWords>{goal}</OwnWords>
        </>
      )}
      <OwnPart plan={plan} />
      <p>{t(`letter.counts.${countsOf(plan)}`)}</p>
      <p>{t('letter.never')}</p>
      <p>
        {review.due ? t('letter.reviewNow') : t('letter.review', { date: formatDay(review.on) })}{' '}
        {t('letter.mine')}
      </p>
    </div>
  )
}

function beginning(plan: Plan): string {
  const t = words('plan')
  const start = fromInstant(plan.start)
  const date = formatDate(start, plan.zone)
  return start > now.value
    ? t(`letter.from.${plan.approach}`, { date })
    : t(`letter.since.${plan.approach}`, { date })
}

function countsOf({ slips }: Plan): 'both' | 'outgoing' | 'looking' | 'none' {
  if (slips.outgoing) return slips.soughtLook ? 'both' : 'outgoing'
  return slips.soughtLook ? 'looking' : 'none'
}
