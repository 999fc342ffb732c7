import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { Evening } from './Evening.tsx'
import { Morning } from './Morning.tsx'
import { Scales } from './Scales.tsx'
import { Week } from './Week.tsx'

/** The check-ins: on waking, in the evening, once a week, and questionnaires for those who want them. After midnight only the day that ends. */
export default function Check() {
  const t = words('check')
  const narrow = night.value === 'narrow'
  return (
    <Page name="check" lead={t('lead')} backTo={paths.myself}>
      <Morning />
      <Evening />
      {narrow ? null : (
        <>
          <Week />
          <Scales />
        </>
      )}
      <QuestionsHere place="check" />
    </Page>
  )
}
