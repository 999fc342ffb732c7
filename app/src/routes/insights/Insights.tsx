import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { FeelingLines } from './FeelingLines.tsx'
import { ForecastLedger } from './ForecastLedger.tsx'
import { HardHours } from './HardHours.tsx'
import { LookingCost } from './LookingCost.tsx'
import { NightOnly } from './NightOnly.tsx'
import { NotYet } from './NotYet.tsx'
import { Outlook } from './Outlook.tsx'
import { Stages } from './Stages.tsx'
import { Symptoms } from './Symptoms.tsx'
import { ToReport } from './ToReport.tsx'
import { UrgeHours } from './UrgeHours.tsx'

/** What the days so far look like. A part with too little behind it is not there; what it needs is said at the end. */
export default function Insights() {
  const t = words('insights')
  if (night.value === 'narrow') {
    return (
      <Page key="night" name="insights" lead={t('night.lead')}>
        <NightOnly />
      </Page>
    )
  }
  return (
    <Page name="insights" lead={t('lead')}>
      <FeelingLines />
      <Stages />
      <Symptoms />
      <UrgeHours />
      <HardHours />
      <ForecastLedger />
      <LookingCost />
      <Outlook />
      <NotYet />
      <ToReport />
      <QuestionsHere place="insights" />
    </Page>
  )
}
