import { gate } from '@breakwater/core/care'
import { identifiers } from '@breakwater/core/cut'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { countryNow } from '../help/country.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Renew } from '../Renew.tsx'
import { useContent } from '../useContent.ts'
import { shieldAddress, shieldParts } from './address.ts'
import { Counts } from './Counts.tsx'
import { InThisBrowser } from './InThisBrowser.tsx'
import { Marked } from './Marked.tsx'
import { NotThem } from './NotThem.tsx'
import { PutAway } from './PutAway.tsx'

/** Whom it puts away, always in sight; whether it is in this browser; and the ways to everything that can be set. */
export function Overview() {
  const t = words('shield')
  const known = identifiers(person.value.kept, countryNow().code)
  return (
    <Page name="shield" heading={t('title')} lead={t('lead')} backTo={paths.channels} step>
      <Seen />
      <Renew of="shield" />
      <InThisBrowser someone={known.length > 0} />
      <PutAway identifiers={known} />
      <NotThem />
      <Marked />
      <Section title={t('parts.title')}>
        <List>
          {shieldParts.map(part => (
            <ListRow
              key={part}
              title={t(`parts.${part}`)}
              note={t(`parts.${part}Note`)}
              href={shieldAddress(part)}
            />
          ))}
          <ListRow
            title={words('wall')('fileMail.row')}
            note={words('wall')('fileMail.lead')}
            href={paths.mail}
          />
        </List>
      </Section>
      <Counts />
    </Page>
  )
}

/** What an extension shows to somebody with access to this computer, where that matters. */
function Seen() {
  const care = useContent('care')
  const { warn } = gate('shield', state.value.care.safety)
  if (warn === undefined || care === undefined) return null
  return <Notice tone="care">{care.warn[warn]}</Notice>
}
