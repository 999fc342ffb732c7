import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { Friends } from './Friends.tsx'
import { Hours } from './Hours.tsx'
import { Mine } from './Mine.tsx'
import { Planned } from './Planned.tsx'
import { WonBack } from './WonBack.tsx'

/** Time and people won back: what waiting and looking took, two plans a week, friends, places. After midnight nothing is compared. */
export default function Time() {
  const t = words('time')
  return (
    <Page name="time" lead={t('lead')} backTo={paths.myself}>
      {night.value === 'narrow' ? null : <Hours />}
      <Planned />
      <Mine />
      <Friends />
      <WonBack />
      <QuestionsHere place="time" />
    </Page>
  )
}
