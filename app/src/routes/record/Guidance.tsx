import { helpFor } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Country } from '../help/Country.tsx'
import { countryNow, notHere } from '../help/country.ts'
import { HelpRows } from '../help/HelpRows.tsx'
import { helpLines } from '../help/help-table.ts'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'

/** What to keep, what stays out, and where advice is to be had. Open before any lock of the record. */
export function Guidance() {
  const text = useContent('record')
  if (text === undefined) return null
  return (
    <>
      <Section title={text.keepOut.title} lead={text.keepOut.lead}>
        <Points points={text.keepOut.points} />
        <div>
          <SourceLink claim="evidenceFirst" />
        </div>
      </Section>
      <Section title={text.keep.title} lead={text.keep.lead}>
        <Points points={text.keep.points} />
      </Section>
      <Section title={text.advice.title} lead={text.advice.lead}>
        <Points points={text.advice.points} />
        <Lines />
      </Section>
    </>
  )
}

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul class="record-points">
      {points.map(point => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}

/** The lines of the own country for violence by a partner, with the date on which each was read. */
function Lines() {
  const t = words('help')
  const text = useContent('help')
  const { code } = countryNow()
  const { violence } = helpFor(code === notHere ? undefined : code, helpLines)
  if (text === undefined) return null
  return (
    <>
      <Country text={text} />
      <HelpRows rows={violence} label={t('services.violence')} text={text} />
      {violence.length === 0 ? <p>{t('services.noViolence')}</p> : null}
      <div>
        <Button kind="link" href={paths.help}>
          {words('common')('helpNow')}
        </Button>
      </div>
    </>
  )
}
