import { telLink } from '@breakwater/core/care'
import type { Ally } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { phase } from '../../state/session.ts'
import { shelved } from '../../state/shelved.ts'
import { allies as everyAlly } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'

/** The own people, with a tap to call or text; while locked only those that may show then. */
export function OwnPeople() {
  const t = words('help')
  const allies = phase.value === 'locked' ? shelved.value.allies : everyAlly.value
  return (
    <Section title={t('own.people')}>
      {allies.length === 0 ? (
        <p>{phase.value === 'locked' ? t('own.peopleLocked') : t('own.peopleEmpty')}</p>
      ) : null}
      <List>
        {allies.map(ally => (
          <Person key={ally.id} ally={ally} />
        ))}
      </List>
    </Section>
  )
}

function Person({ ally }: { readonly ally: Ally }) {
  const t = words('help')
  const { name, phone } = ally
  if (phone === undefined) return <ListRow title={name} note={t('own.noPhone')} />
  const call = telLink(phone)
  const actions = (
    <>
      <Button href={call} icon={<Icon name="phone" />}>
        {t('own.call', { name })}
      </Button>
      <Button href={call.replace('tel:', 'sms:')} icon={<Icon name="message" />}>
        {t('own.text', { name })}
      </Button>
    </>
  )
  return <ListRow title={name} note={phone} actions={actions} />
}
