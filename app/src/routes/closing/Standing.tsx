import { channelStates } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { channelName } from '../channel/channels.ts'
import { paths } from '../paths.ts'
import { standingWords } from '../wall/wall-words.ts'

/** Every way of reaching each other of which the person said how it stands. */
export function Standing({ title }: { readonly title: string }) {
  const t = words('closing')
  const standing = standingNow()
  return (
    <Section title={title}>
      {standing.length === 0 ? (
        <p>{t('channels.none')}</p>
      ) : (
        <List>
          {standing.map(({ id, name, stands }) => (
            <ListRow key={id} title={name} note={stands} />
          ))}
        </List>
      )}
      <div>
        <Button kind="link" href={paths.channels}>
          {t('channels.go')}
        </Button>
      </div>
    </Section>
  )
}

/** The channels that were set, those that are closed furthest first. */
export function standingNow(): readonly {
  readonly id: string
  readonly name: string
  readonly stands: string
}[] {
  const { kept, plan } = person.value
  return [...channelStates(kept, plan).values()]
    .filter(({ state, since, proposed }) => state !== 'notMine' && (since !== undefined || proposed))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map(status => ({ id: status.id, name: channelName(status.id), stands: standingWords(status) ?? '' }))
}

const order = ['blocked', 'quiet', 'necessaryOnly', 'open', 'notMine'] as const
