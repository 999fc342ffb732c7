import type { Identifier } from '@breakwater/core/cut'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { wallAddress } from '../wall/address.ts'
import { Suggestions } from './Suggestions.tsx'

/** Everything by which they are recognised; it is changed where it is kept. */
export function PutAway({ identifiers }: { readonly identifiers: readonly Identifier[] }) {
  const t = words('shield')
  return (
    <Section id="who" title={t('who.title')} lead={t('who.lead')}>
      {identifiers.length === 0 ? (
        <EmptyState title={t('who.empty')} />
      ) : (
        <List label={t('who.title')}>
          {identifiers.map(one => (
            <ListRow key={one.id} title={<bdi>{one.typed}</bdi>} note={noteOf(one)} />
          ))}
        </List>
      )}
      <Suggestions identifiers={identifiers} />
      <Actions>
        <Button href={`${wallAddress('numbers')}&from=shield`}>{t('who.change')}</Button>
      </Actions>
    </Section>
  )
}

function noteOf({ sort, read }: Identifier): string {
  const name = words('wall')(`numbers.sorts.${sort}`)
  return read ? name : `${name}. ${words('shield')('who.unread')}`
}
