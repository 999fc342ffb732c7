import type { OnwardRow } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { addressOf, titleOf } from './addresses.ts'
import './onward.css'
import { onwardNow } from './onward-now.ts'
import { Waiting } from './Waiting.tsx'

/** The ways on: what the journal points to first, then the others, and what waits with the reason why. */
export function Ways() {
  const t = words('onward')
  const rows = onwardNow()
  const open = rows.filter(({ waits }) => waits === undefined)
  const pointed = open.filter(({ why }) => why !== undefined)
  return (
    <Page name="onward" lead={t('lead')}>
      <Group title={t('now.title')} rows={pointed} />
      <Group
        title={t(pointed.length === 0 ? 'other.title' : 'other.also')}
        rows={open.filter(({ why }) => why === undefined)}
      />
      <Waiting rows={rows.filter(({ waits }) => waits !== undefined)} />
    </Page>
  )
}

interface Props {
  readonly title: string
  readonly rows: readonly OnwardRow[]
}

function Group({ title, rows }: Props) {
  const t = words('onward')
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      <List>
        {rows.map(({ place, why }) => (
          <ListRow
            key={place}
            title={titleOf(place)}
            note={
              <>
                {t(`notes.${place}`)}
                {why === undefined ? null : <em class="onward-why">{t(`why.${why}`)}</em>}
              </>
            }
            href={addressOf(place)}
          />
        ))}
      </List>
    </Section>
  )
}
