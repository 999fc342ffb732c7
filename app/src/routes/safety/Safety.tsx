import { safetyPage } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { phase, state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { Changes } from './Changes.tsx'
import { FirstOfAll } from './FirstOfAll.tsx'
import { OwnSafetyPlan } from './OwnSafetyPlan.tsx'
import { Questions } from './Questions.tsx'

/** The five questions, what they change, the page for yes and unsure, and the own safety plan. */
export default function Safety() {
  if (phase.value === 'locked') return <SafetyLocked />
  return <SafetyOpen />
}

function SafetyOpen() {
  const text = useContent('care')
  const parts = safetyPage(state.value.care.safety)
  return (
    <Page name="safety" lead={text?.opening.join(' ')}>
      {text === undefined ? null : (
        <>
          <FirstOfAll parts={parts} text={text} />
          <Questions text={text} />
          <Changes />
          <OwnSafetyPlan text={text} />
        </>
      )}
    </Page>
  )
}

function SafetyLocked() {
  const t = words('safety')
  return (
    <Page name="safety">
      <Notice actions={<Button href={paths.today}>{t('unlock')}</Button>}>{t('locked')}</Notice>
      <p>
        <Button href={paths.help}>{t('page.help')}</Button>
      </p>
    </Page>
  )
}
