import { telLink } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { type Shelf, shelved } from '../../state/shelved.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'

/** What the person marked as "may show when locked". Nothing at all when there is nothing. */
export function OnTheShelf() {
  const t = words('locked')
  const shelf = shelved.value
  const { cards, ifThens, activities, allies } = shelf
  if (cards.length + ifThens.length + activities.length + allies.length === 0) return null
  return (
    <Section title={t('shelf')}>
      <div class="locked-shelf">
        {cards.map(card => (
          <Card key={card.id} tone="words" label={t('cards')}>
            <p>{card.text}</p>
          </Card>
        ))}
        {ifThens.map(({ id, cue, action }) => (
          <p key={id}>{t('ifThen', { cue, action })}</p>
        ))}
        <Rows shelf={shelf} />
      </div>
    </Section>
  )
}

function Rows({ shelf }: { readonly shelf: Shelf }) {
  const t = words('locked')
  return (
    <>
      {shelf.activities.length === 0 ? null : (
        <List label={t('activities')}>
          {shelf.activities.map(({ id, text }) => (
            <ListRow key={id} title={text} />
          ))}
        </List>
      )}
      {shelf.allies.length === 0 ? null : (
        <List label={t('people')}>
          {shelf.allies.map(({ id, name, phone }) => (
            <ListRow
              key={id}
              title={name}
              actions={phone === undefined ? undefined : <Call name={name} phone={phone} />}
            />
          ))}
        </List>
      )}
    </>
  )
}

function Call({ name, phone }: { readonly name: string; readonly phone: string }) {
  return (
    <Button href={telLink(phone)} icon={<Icon name="phone" />}>
      {words('locked')('call', { name })}
    </Button>
  )
}
