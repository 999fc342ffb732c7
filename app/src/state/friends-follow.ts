import { type Friend, toSend } from '@breakwater/core/friend'
import { now } from '../device/clock.ts'
import { untilOnline } from '../device/origin.ts'
import { friendPost } from './friend-post.ts'
import { orTrouble } from './friend-troubles.ts'
import { closeLeft, exchangeWith, friends, letGo } from './friends.ts'
import { theLog } from './session.ts'

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
  void closeLeft()
  const stopRounds = untilOnline(() => {
    void closeLeft()
    for (const friend of friends.peek())
      if (followed.has(friend.id) && toSend(friend, now()).length > 0) void exchangeWith(friend.id)
    listen()
  })
  const stopWatching = friends.subscribe(listen)
  const stopMissing = letGoWhoIsMissing()
  return () => {
    end.abort()
    stopRounds()
    stopWatching()
    stopMissing()
  }
}

/**
 * A friendship can be taken out of the journal on any page that removes entries, and on another device: whoever is in the journal no
 * longer is let go at the relay, too.
 */
function letGoWhoIsMissing(): () => void {
  const log = theLog()
  let known = friends.peek()
  const look = () => {
    // In another log (the lock closed, everything was erased) nobody stands, and nobody was removed.
    if (theLog() !== log) return
    const present = new Set(friends.peek().map(({ id }) => id))
    const missing = known.filter(friend => !present.has(friend.id) && isAlive(friend))
    known = friends.peek()
    for (const friend of missing) void letGo(friend)
  }
  const stop = friends.subscribe(look)
  return () => {
    // The last friend of all may have been the one: then this ends in the same moment.
    look()
    stop()
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
