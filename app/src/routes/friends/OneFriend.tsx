import type { Friend } from '@breakwater/core/friend'
import { useRoute } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { friendOf } from '../../state/friends.ts'
import { NotFound } from '../NotFound.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Compare } from './Compare.tsx'
import { End } from './End.tsx'
import { HardNow } from './HardNow.tsx'
import { Link } from './Link.tsx'
import { Over } from './Over.tsx'
import { SaidList } from './SaidList.tsx'
import { SayMore } from './SayMore.tsx'
import { Troubles } from './Troubles.tsx'

/** One friend: the invitation, the words, what can be sent, what was said, and the end. */
export default function OneFriend() {
  const { params } = useRoute()
  const friend = friendOf(params.id ?? '')
  if (friend === undefined) return <NotFound />
  const { ended, theirs, verified } = friend
  return (
    <Page key={friend.id} name="friends" heading={friend.name} backTo={paths.friends}>
      {ended === undefined ? <Troubles friend={friend} /> : <Over friend={friend} ended={ended} />}
      {ended === undefined && theirs === undefined ? <Link friend={friend} /> : null}
      {ended === undefined && theirs !== undefined ? (
        <>
          {verified ? null : <Compare friend={friend} />}
          {verified ? <Asking friend={friend} /> : null}
        </>
      ) : null}
      {theirs === undefined ? null : <SaidList friend={friend} />}
      {ended === undefined ? <End friend={friend} /> : null}
    </Page>
  )
}

function Asking({ friend }: { readonly friend: Friend }) {
  return (
    <>
      <HardNow friend={friend} titled={words('friends')('hard.title')} />
      <SayMore friend={friend} />
    </>
  )
}
