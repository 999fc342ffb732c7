import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { CalendarFile } from './CalendarFile.tsx'
import { Dates } from './Dates.tsx'
import { Places } from './Places.tsx'

/** Days and places ahead that may hurt, each with an own plan, and a file of them for a calendar. */
export default function Ahead() {
  const t = words('ahead')
  return (
    <Page name="ahead" lead={t('lead')} backTo={paths.plan}>
      <Dates />
      <Places />
      <CalendarFile />
      <QuestionsHere place="ahead" />
    </Page>
  )
}
