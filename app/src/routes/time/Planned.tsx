import { type PlannedTime, reclaimed } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../format.ts'
import { OwnSection } from '../plan/OwnSection.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { PlannedForm } from './PlannedForm.tsx'

/** What is planned for this week. Two are enough; what was not done says nothing. */
export function Planned() {
  const t = words('time')
  const text = useContent('heal')?.time
  const { planned, toPlan } = reclaimed(person.value.kept, now.value, zone.value).week
  return (
    <OwnSection<PlannedTime>
      anchor="planned"
      title={t('planned.title')}
      lead={
        <>
          {text?.planTwo} {planned.length > 0 && toPlan > 0 ? t('planned.more') : null}{' '}
          <SourceLink claim="activities" />
        </>
      }
      empty={t('planned.empty')}
      addLabel={t('planned.add')}
      items={planned}
      nameOf={({ what }) => what}
      noteOf={whenWords}
      actionsOf={plan => <Done plan={plan} />}
      form={(plan, done) => <PlannedForm plan={plan} onDone={done} />}
    />
  )
}

function whenWords({ done, on }: PlannedTime): string {
  const t = words('time')
  if (done !== undefined) return t('planned.doneOn', { day: formatDay(done) })
  return on === undefined ? t('planned.anyDay') : t('planned.for', { day: formatDay(on) })
}

function Done({ plan }: { readonly plan: PlannedTime }) {
  const t = words('time')
  async function note(): Promise<void> {
    if (await attempt(() => record('time.spent', {}, { ref: plan.id }))) showToast(t('planned.doneSaved'))
  }
  if (plan.done !== undefined) return null
  return (
    <Button label={`${t('planned.done')}: ${plan.what}`} onClick={() => void note()}>
      {t('planned.done')}
    </Button>
  )
}
