import { ifThenOfTheDay } from '@breakwater/core/heal'
import type { IfThen } from '@breakwater/core/hold'
import { dayOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import { Rehearse } from '../plan/Rehearse.tsx'

/** The if-then plan of this morning, and going through it in mind. */
export function TodaysIfThen() {
  const t = words('check')
  const { ifThens } = person.value.hold
  // The one of this visit: once gone through, another would be next.
  const [first] = useState(() => ifThenOfTheDay(ifThens)?.id ?? '')
  const plan = ifThens.get(first) ?? ifThenOfTheDay(ifThens)
  if (plan !== undefined) return <OnePlan plan={plan} />
  return (
    <Card label={t('ifThen.title')}>
      <Stack gap="small">
        <p>{t('ifThen.none')}</p>
        <div>
          <Button href={`${paths.plan}#if-then`}>{t('ifThen.make')}</Button>
        </div>
      </Stack>
    </Card>
  )
}

function OnePlan({ plan }: { readonly plan: IfThen }) {
  const t = words('check')
  const ofPlans = words('plan')
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  const today = dayOf(now.value, zone.value)
  const gone = plan.rehearsed.some(at => dayOf(at, zone.value) === today)
  return (
    <Card label={t('ifThen.title')}>
      <Stack gap="small">
        <OwnWords>{ofPlans('ifThens.sentence', { cue: plan.cue, action: plan.action })}</OwnWords>
        {gone ? <p>{t('ifThen.gone')}</p> : null}
        <div ref={back}>
          <Button onClick={() => setOpen(true)}>{ofPlans('ifThens.rehearse')}</Button>
        </div>
      </Stack>
      <Rehearse plan={open ? plan : undefined} onClose={() => setOpen(false)} />
    </Card>
  )
}
