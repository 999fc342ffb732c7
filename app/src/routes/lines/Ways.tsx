import { type Tendency, tendencyCodes } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import { linesAt } from './address.ts'
import type { Told } from './use-scripts.ts'

interface Props {
  readonly told: Told
  readonly title: string
  readonly lead: string
  /** The one that is shown above, and so left out. */
  readonly without?: Tendency
}

/** The same situation, laid out for what somebody tends to do under stress. */
export function Ways({ told, title, lead, without }: Props) {
  const t = words('lines')
  return (
    <Section title={title} lead={lead}>
      <List>
        {tendencyCodes
          .filter(way => way !== without)
          .map(way => (
            <ListRow
              key={way}
              title={t(`ways.${way}`)}
              note={told.scripts[way]?.title}
              href={linesAt({ situation: told.code, way })}
            />
          ))}
      </List>
      <div>
        <Button kind="link" href={paths.tendency}>
          {t('me.open')}
        </Button>
      </div>
    </Section>
  )
}
