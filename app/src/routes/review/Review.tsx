import { closingOf } from '@breakwater/core/comeback'
import { runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { CanWait } from './CanWait.tsx'
import { Earlier } from './Earlier.tsx'
import { Energy } from './Energy.tsx'
import { Goal } from './Goal.tsx'
import { Look } from './Look.tsx'
import { Rung } from './Rung.tsx'

/** The plan looked at again: what it is for, the step or the week behind, and whether it still does what it should. */
export default function Review() {
  const t = words('review')
  const plan = runningPlan(person.value.plan)
  return (
    <Page name="review" lead={t('lead')} backTo={paths.plan}>
      {plan === undefined ? (
        <NoPlan />
      ) : (
        <>
          <CanWait />
          <Goal plan={plan} />
          <Rung plan={plan} />
          <Energy plan={plan} />
          <Look plan={plan} />
        </>
      )}
      <Earlier />
      <QuestionsHere place="review" />
    </Page>
  )
}

function NoPlan() {
  const t = words('review')
  const { plan, kept } = person.value
  const { quiet, held } = closingOf(plan, kept)
  return (
    <EmptyState
      title={t('none')}
      action={
        <Actions>
          {quiet === undefined || held !== undefined ? null : (
            <Button kind="primary" href={paths.closing}>
              {t('toClosing')}
            </Button>
          )}
          <Button href={paths.plan}>{t('toPlan')}</Button>
          <Button href={paths.decide}>{t('toDecide')}</Button>
        </Actions>
      }
    />
  )
}
