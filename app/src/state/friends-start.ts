import { keptOf } from '@breakwater/core/journal'
import { computed, effect } from '@preact/signals'
import { pause } from '../device/pause.ts'
import { phase, state } from './session.ts'

/** An open journal that knows a friend, or a box of one that is still to be closed: for everybody else nothing of friends is fetched. */
const hasFriends = computed(() => {
  const people = phase.value === 'open' ? [...state.value.people.values()] : []
  return people.some(
    ({ kept }) => keptOf(kept, 'friend.invited').length > 0 || keptOf(kept, 'friend.left').length > 0,
  )
})

/** While an open journal has friends: what waits for them goes out, and what they answer comes in, whatever screen is open. */
export function startFriends(): void {
  effect(() => {
    if (!hasFriends.value) return undefined
    let stop: (() => void) | undefined
    let over = false
    void import('./friends-follow.ts').then(({ followFriends }) => {
      if (!over) stop = followFriends()
    })
    return () => {
      over = true
      stop?.()
    }
  })
}

/** Erasing does not wait longer for a relay. */
const PATIENCE_MS = 4_000

/** Before everything is erased: closes the boxes, so that friends are told when they write. Without a network they are told nothing. */
export async function closeFriendBoxes(): Promise<void> {
  if (!hasFriends.value) return
  const { closeEveryBox } = await import('./friends.ts')
  await Promise.race([closeEveryBox(), pause(PATIENCE_MS)])
}
