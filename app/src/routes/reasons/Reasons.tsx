import { reasonCodes } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { type ReasonsText, useContent } from '../useContent.ts'
import { NightReasons } from './NightReasons.tsx'
import { Others } from './Others.tsx'
import { OwnReasons } from './OwnReasons.tsx'
import './reasons.css'

/** Ten reasons for no contact and the other side of each; what the person's own record says to them by day. */
export default function Reasons() {
  const t = words('reasons')
  const text = useContent('reasons')
  return (
    <Page name="reasons" lead={text?.intro[0]} backTo={paths.myself}>
      {text === undefined ? <p role="status">{t('loading')}</p> : <Inside text={text} />}
      <QuestionsHere place="reasons" />
    </Page>
  )
}

function Inside({ text }: { readonly text: ReasonsText }) {
  return (
    <>
      <div>
        {text.intro.slice(1).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        <SourceLink claim={text.claim} />
      </div>
      {night.value === 'narrow' ? <AtNight text={text} /> : <OwnReasons text={text} />}
    </>
  )
}

function AtNight({ text }: { readonly text: ReasonsText }) {
  const t = words('reasons')
  return (
    <>
      <NightReasons />
      <Section title={t('ten')}>
        <Others reasons={reasonCodes} text={text} />
      </Section>
    </>
  )
}
