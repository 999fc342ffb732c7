import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { Circle } from './Circle.tsx'
import { Honest } from './Honest.tsx'
import { Unsaid } from './Unsaid.tsx'

/** What is unsaid, what is open, the one message that tells why, and closing the circle as far as one can. */
export default function Words() {
  const t = words('words')
  return (
    <Page name="words" lead={t('lead')} backTo={paths.plan}>
      <Unsaid sort="unsaid" />
      <Unsaid sort="question" />
      <Honest />
      <Circle />
      <QuestionsHere place="words" />
    </Page>
  )
}
