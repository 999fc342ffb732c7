import { letterToMyself } from '@breakwater/core/comeback'
import { mayOpen } from '@breakwater/core/heal'
import type { Plan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDate, formatDay } from '../format.ts'
import { addressOf, toWrite } from '../letters/addresses.ts'

interface Props {
  readonly text: { readonly title: string; readonly text: string }
  readonly quiet: Plan | undefined
}

/** The newest letter to oneself of this time, and a way to write one. */
export function ToMyself({ text, quiet }: Props) {
  const t = words('closing')
  const letter = letterToMyself(person.value.heal, quiet)
  const open = letter !== undefined && mayOpen(letter, now.value, zone.value)
  return (
    <Section title={text.title} lead={text.text}>
      {letter === undefined ? (
        <p>{t('letter.none')}</p>
      ) : (
        <List>
          <ListRow
            title={t('letter.from', { date: formatDate(fromInstant(letter.at), zone.value) })}
            note={
              letter.sealedUntil === undefined || open
                ? undefined
                : t('letter.sealed', { date: formatDay(letter.sealedUntil) })
            }
            {...(open ? { href: addressOf(letter.id) } : {})}
          />
        </List>
      )}
      {night.value === 'narrow' ? null : (
        <>
          <p>{t('letter.back')}</p>
          <div>
            <Button href={toWrite}>{t('letter.write')}</Button>
          </div>
        </>
      )}
    </Section>
  )
}
