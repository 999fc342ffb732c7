import { useEffect } from 'preact/hooks'
import { followFriends } from '../../state/friends-follow.ts'

/** While this screen is open, what friends send comes in, and what waits goes out. */
export function useFollow(): void {
  useEffect(() => followFriends(), [])
}
