import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { Activities } from './Activities.tsx'
import { Allies } from './Allies.tsx'
import { Around } from './Around.tsx'
import { Cards } from './Cards.tsx'
import { Earlier } from './Earlier.tsx'
import { IfThens } from './IfThens.tsx'
import { Quiet } from './Quiet.tsx'

/** What the person set against the hard moments: the plan itself, if-then plans, reasons, people, things to do. */
export default function Plan() {
  const t = words('plan')
  return (
    <Page name="plan" lead={t('lead')}>
      <Quiet />
      <Around />
      <IfThens />
      <Cards />
      <Allies />
      <Activities />
      <Earlier />
      <QuestionsHere place="plan" />
    </Page>
  )
}
