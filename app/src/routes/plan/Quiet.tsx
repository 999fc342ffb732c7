import { gate } from '@breakwater/core/care'
import { runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { approachAddress } from '../approach-address.ts'
import { paths } from '../paths.ts'
import { End } from './End.tsx'
import { Letter } from './Letter.tsx'

/** The plan itself, as a letter to oneself; or how one comes to be. */
export function Quiet() {
  const t = words('plan')
  const safe = gate('coldTurkeyPlan', state.value.care.safety).open
  const plan = runningPlan(person.value.plan)
  if (plan === undefined)
    return (
      <Section id="quiet" title={t('quiet.title')} lead={t('quiet.none')}>
        {safe ? null : <Careful />}
        <Actions>
          <Button kind={safe ? 'primary' : 'quiet'} href={paths.decide}>
            {t('quiet.decide')}
          </Button>
          <Button href={paths.approach}>{t('quiet.start')}</Button>
        </Actions>
      </Section>
    )
  return (
    <Section id="quiet" title={t('letter.title')}>
      {safe ? null : <Careful />}
      <Letter plan={plan} />
      <Actions>
        <Button href={approachAddress(plan.approach)}>{t('quiet.change')}</Button>
        <Button href={paths.approach}>{t('quiet.other')}</Button>
        <End plan={plan} />
      </Actions>
    </Section>
  )
}

/** Where silence may not be safe, people come first; beginning stays the person's own decision. */
function Careful() {
  const t = words('plan')
  return (
    <Notice tone="care" actions={<Button href={paths.safety}>{t('closedGo')}</Button>}>
      {t('closed')}
    </Notice>
  )
}
