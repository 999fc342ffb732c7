import { type Exchange, type Friend, inSight, waitsFor } from '@breakwater/core/friend'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatMoment } from '../format.ts'
import { textOf } from './said.ts'
import './friends.css'

/** What was sent and answered in the last seven days, newest first. */
export function SaidList({ friend }: { readonly friend: Friend }) {
  const t = words('friends')
  const said = inSight(friend, now.value)
  return (
    <Section title={t('said.title')}>
      {said.length === 0 ? <p>{t('said.none')}</p> : null}
      <List>
        {said.map(one => (
          <ListRow
            key={one.id}
            title={<span class="friends-text">{textOf(one)}</span>}
            note={noteOf(friend, one)}
          />
        ))}
      </List>
    </Section>
  )
}

function noteOf({ name, verified }: Friend, { by, at, reached }: Exchange): string {
  const t = words('friends')
  const time = formatMoment(at, zone.value)
  if (by === 'friend') {
    const who = t('said.them', { name, time })
    return verified ? who : `${who} · ${t('compare.unverified')}`
  }
  const who = t('said.you', { time })
  if (reached) return who
  return `${who} · ${t(now.value - at < waitsFor ? 'said.waiting' : 'said.unsent')}`
}
