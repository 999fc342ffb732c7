import { type HelpRow, helpFor, maybe } from '@breakwater/core/care'
import { useRoute } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { type HelpText, useContent } from '../useContent.ts'
import { isThreat } from './address.ts'
import { Country } from './Country.tsx'
import { countryNow, notHere } from './country.ts'
import { Directory } from './Directory.tsx'
import { Emergency } from './Emergency.tsx'
import { HelpRows } from './HelpRows.tsx'
import { helpLines } from './help-table.ts'
import { OwnPeople } from './OwnPeople.tsx'
import { OwnPlan } from './OwnPlan.tsx'
import { PlainQuestion } from './PlainQuestion.tsx'
import { SomebodyElse } from './SomebodyElse.tsx'
import './Help.css'

/** Get help now: numbers first, everything else below. Works in every phase, offline, and reads only what is at hand. */
export default function Help() {
  const t = words('help')
  const text = useContent('help')
  const { code } = countryNow()
  const { query } = useRoute()
  const { threatened, danger } = state.value.care.safety
  const help = helpFor(code === notHere ? undefined : code, helpLines)
  return (
    <Page name="help" heading={t('title')} lead={text?.opening[0]}>
      <Emergency
        country={help.country}
        text={text}
        threatened={isThreat(query) || maybe(threatened) || maybe(danger)}
      />
      <Country text={text} />
      {text === undefined ? null : (
        <>
          <Services rows={help.services} text={text} />
          <Violence rows={help.violence} text={text} />
          <Directory fallback={help.fallback} text={text} />
          <PlainQuestion text={text.plainQuestion} />
        </>
      )}
      <OwnPlan />
      <OwnPeople />
      <SomebodyElse />
    </Page>
  )
}

interface Props {
  readonly rows: readonly HelpRow[]
  readonly text: HelpText
}

function Services({ rows, text }: Props) {
  const t = words('help')
  if (rows.length === 0) return null
  return (
    <Section title={t('services.title')}>
      <HelpRows rows={rows} label={t('services.title')} text={text} />
      <div class="help-calling">
        <h3>{t('services.calling')}</h3>
        {text.beforeCalling.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Section>
  )
}

function Violence({ rows, text }: Props) {
  const t = words('help')
  return (
    <Section title={t('services.violence')} lead={text.violence}>
      <HelpRows rows={rows} label={t('services.violence')} text={text} />
      {rows.length === 0 ? <p>{t('services.noViolence')}</p> : null}
    </Section>
  )
}
