import { type Friend, toSend } from '@breakwater/core/friend'
import { now } from '../device/clock.ts'
import { untilOnline } from '../device/origin.ts'
import { friendPost } from './friend-post.ts'
import { orTrouble } from './friend-troubles.ts'
import { exchangeWith, friends } from './friends.ts'

const followed = new Set<string>()

/**
 * Sends what waits, reads what came, and goes on listening. Without a network it tries again every quarter of a minute and whenever the
 * network comes back. Returns the way to stop.
 */
export function followFriends(): () => void {
  const end = new AbortController()
  const listen = () => {
    for (const friend of friends.peek()) void followOne(friend, end.signal)
  }
  const stopRounds = untilOnline(() => {
    for (const friend of friends.peek())
      if (followed.has(friend.id) && toSend(friend, now()).length > 0) void exchangeWith(friend.id)
    listen()
  })
  const stopWatching = friends.subscribe(listen)
  return () => {
    end.abort()
    stopRounds()
    stopWatching()
  }
}

/** Something may still come from them, or has still to be told to them. */
const isAlive = ({ ended }: Friend): boolean => ended === undefined || !ended.told

async function followOne(friend: Friend, signal: AbortSignal): Promise<void> {
  const { id, mine } = friend
  if (followed.has(id) || !isAlive(friend) || signal.aborted) return
  followed.add(id)
  try {
    await exchangeWith(id)
    await orTrouble(() => friendPost().follow(mine.secrets, () => void exchangeWith(id), signal))
  } finally {
    followed.delete(id)
  }
}
