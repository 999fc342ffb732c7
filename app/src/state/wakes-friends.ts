/** A friend's letter wakes this device as a reminder does, by the same push and in the same hours. Fetched only where friends are asked. */
import { closedSpan } from '@breakwater/core/wake'
import { RelayError } from '@breakwater/vault/relay'
import { utcMinutes } from '../device/clock.ts'
import type { PushAddress } from '../device/push.ts'
import { friendPost } from './friend-post.ts'
import { friendBoxes, wakeChoice } from './wakes-choice.ts'

/** Tells the relay for each box whom to wake, or nobody any more. @throws RelayError */
export async function tellBoxes(subscription: PushAddress | undefined): Promise<void> {
  const span = closedSpan(wakeChoice())
  const quiet = span && { from: utcMinutes(span.from), to: utcMinutes(span.to) }
  for (const secrets of friendBoxes()) {
    try {
      await friendPost().wake(secrets, subscription ? { subscription, ...(quiet ? { quiet } : {}) } : {})
    } catch (failure) {
      // The relay does not have this box any more: nothing can come, which the friend's page says.
      if (!(failure instanceof RelayError && failure.type === 'refused')) throw failure
    }
  }
}
