import { render } from 'preact'
import { followAskings } from '../../state/friend-page-follow.ts'
import { startFriendPage } from '../../state/friend-start.ts'
import { chosen } from './chosen.ts'
import { FriendPage } from './FriendPage.tsx'

/** Draws a friend's page into `root`. `invitation`: what stood in the address, empty when nothing did. */
export async function showFriendPage(invitation: string, root: HTMLElement | null): Promise<void> {
  chosen.value = await startFriendPage(invitation)
  if (root !== null) render(<FriendPage />, root)
  followAskings()
  // A browser may have changed its address for pushes since.
  const { renewWakes } = await import('../../state/friend-wake.ts')
  await renewWakes()
}
