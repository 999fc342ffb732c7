import { type Friend, quietUntil } from '@breakwater/core/friend'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { canAskFriends, friends } from '../../state/friends.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatTime } from '../format.ts'
import { Page } from '../Page.tsx'
import { friendAddress } from './address.ts'
import { Invite } from './Invite.tsx'

/** Friends who can be asked: who they are, how each stands, and the way to invite one. */
export default function Friends() {
  const t = words('friends')
  const [inviting, setInviting] = useState(false)
  const back = useFocusBack<HTMLDivElement>(inviting)
  const known = friends.value
  return (
    <Page name="friends" lead={t('lead')}>
      {known.length === 0 && !inviting ? (
        <EmptyState title={t('none.title')}>
          <p>{t('none.text')}</p>
        </EmptyState>
      ) : null}
      {known.length === 0 ? null : (
        <Section title={t('list')}>
          <List>
            {known.map(friend => (
              <ListRow
                key={friend.id}
                title={friend.name}
                note={standingOf(friend)}
                href={friendAddress(friend.id)}
              />
            ))}
          </List>
        </Section>
      )}
      {canAskFriends.value ? null : <Notice tone="care">{t('notHere')}</Notice>}
      {inviting ? <Invite onCancel={() => setInviting(false)} /> : null}
      {inviting || !canAskFriends.value ? null : (
        <div ref={back}>
          <Button kind={known.length === 0 ? 'primary' : 'quiet'} onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        </div>
      )}
    </Page>
  )
}

/** In one line: what can be done with this friend now. */
function standingOf(friend: Friend): string {
  const t = words('friends')
  if (friend.ended !== undefined) return t('standing.ended')
  if (friend.theirs === undefined) return t('standing.invited')
  if (!friend.wordsShown) return t('standing.opened')
  if (!friend.verified) return t('standing.unverified')
  const until = quietUntil(friend.quiet, now.value)
  if (until !== undefined) return t('standing.quiet', { time: formatTime(until, zone.value) })
  return t('standing.verified')
}
