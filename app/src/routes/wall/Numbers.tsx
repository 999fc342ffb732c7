import { type Identifier, identifiers } from '@breakwater/core/cut'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { countryNow } from '../help/country.ts'
import { Page } from '../Page.tsx'
import { OwnSection } from '../plan/OwnSection.tsx'
import { ContactCard } from './ContactCard.tsx'
import { IdentifierForm } from './IdentifierForm.tsx'

/** Their names, numbers and addresses in whatever notation, and one contact card of all numbers to block at once. */
export default function Numbers({ backTo }: { readonly backTo: string }) {
  const t = words('wall')
  const known = identifiers(person.value.kept, countryNow().code)
  return (
    <Page name="channels" heading={t('numbers.title')} lead={t('numbers.lead')} backTo={backTo} step>
      <OwnSection<Identifier>
        anchor="noted"
        title={t('numbers.noted')}
        lead={t('numbers.notedLead')}
        empty={t('numbers.empty')}
        addLabel={t('numbers.add')}
        items={known}
        nameOf={one => one.typed}
        titleOf={one => <bdi>{one.typed}</bdi>}
        noteOf={noteOf}
        form={(one, done) => <IdentifierForm identifier={one} onDone={done} />}
      />
      <ContactCard identifiers={known} />
    </Page>
  )
}

/** What it was read as stands beside what was typed, so that a wrong country is seen. */
function noteOf({ sort, read, typed, shown }: Identifier): string {
  const t = words('wall')
  const name = t(`numbers.sorts.${sort}`)
  if (!read) return `${name}. ${t('numbers.unread')}`
  return shown === typed ? name : t('numbers.readAs', { sort: name, shown })
}
