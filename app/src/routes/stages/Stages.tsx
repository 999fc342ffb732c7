import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { useContent } from '../useContent.ts'
import { HowItWent } from './HowItWent.tsx'
import { Themes } from './Themes.tsx'
import { Where } from './Where.tsx'

/** Seven themes one therapist describes: where the person sees themselves, how it went, what each is like. */
export default function Stages() {
  const t = words('stages')
  const text = useContent('heal')?.stages
  return (
    <Page name="stages" lead={t('lead')} backTo={paths.myself}>
      {text === undefined ? null : (
        <>
          <Where text={text} />
          {night.value === 'narrow' ? null : <HowItWent text={text} />}
          <Themes text={text} />
        </>
      )}
      <QuestionsHere place="stages" />
    </Page>
  )
}
