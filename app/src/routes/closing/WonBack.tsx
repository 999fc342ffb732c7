import { reclaimed } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { paths } from '../paths.ts'

/** Places and events that are one's own again, as the journal has them. After midnight only to be read. */
export function WonBack({ text }: { readonly text: { readonly title: string; readonly text: string } }) {
  const t = words('closing')
  const won = wonBackNow()
  return (
    <Section title={text.title} lead={text.text}>
      {won.length === 0 ? (
        <p>{t('won.none')}</p>
      ) : (
        <List>
          {won.map(({ id, name, day }) => (
            <ListRow key={id} title={name} note={day} />
          ))}
        </List>
      )}
      {night.value === 'narrow' ? null : (
        <div>
          <Button kind="link" href={`${paths.time}#won`}>
            {t('won.go')}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** What was won back, newest first, each with its name and its day. */
export function wonBackNow(): readonly {
  readonly id: string
  readonly name: string
  readonly day: string
}[] {
  const t = words('closing')
  return reclaimed(person.value.kept, now.value, zone.value).wonBack.map(({ id, who, sort, day }) => ({
    id,
    name: who ?? t(sort === 'event' ? 'won.event' : 'won.place'),
    day: formatDay(day),
  }))
}
