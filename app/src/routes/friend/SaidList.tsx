import { words } from '../../messages/catalogue.ts'
import type { Asking, Said } from '../../state/friend-rows.ts'
import { zone } from '../../state/session.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatMoment } from '../format.ts'
import { nameOf } from './name.ts'
import { textOf } from './said.ts'

/** What was said both ways, newest first. */
export function SaidList({ row }: { readonly row: Asking }) {
  const t = words('friend')
  return (
    <Section title={t('said.title')}>
      {row.said.length === 0 ? <p>{t('said.none')}</p> : null}
      <List>
        {row.said.toReversed().map(said => (
          <Row key={`${said.from}/${said.n}`} row={row} said={said} />
        ))}
      </List>
    </Section>
  )
}

function Row({ row, said }: { readonly row: Asking; readonly said: Said }) {
  const t = words('friend')
  const time = formatMoment(said.at, zone.value)
  const waits = row.waiting.some(({ n }) => n === said.n && said.by === 'me')
  const who = said.by === 'me' ? t('said.you', { time }) : t('said.them', { name: nameOf(row), time })
  const marks = [
    who,
    waits ? t('said.waiting') : '',
    said.by === 'them' && !row.verified ? t('compare.unverified') : '',
  ]
  return (
    <ListRow
      title={<span class="friend-text">{textOf(said)}</span>}
      note={marks.filter(mark => mark !== '').join(' · ')}
    />
  )
}
