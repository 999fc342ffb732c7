import { FriendError } from '@breakwater/vault/friend'
import { RelayError } from '@breakwater/vault/relay'

/** What stands between two people now, as far as a screen says it; `unknown` is thrown on as well. */
export type FriendTrouble =
  | 'unreachable'
  | 'notNow'
  | 'tooMany'
  | 'full'
  | 'used'
  | 'over'
  | 'gone'
  | 'badInvitation'
  | 'tooLong'
  /** A letter that was none of theirs, or that this Breakwater does not understand. */
  | 'foreign'
  /** The words cannot be compared: what came does not fit the invitation. */
  | 'changed'

/** The trouble that an error means; undefined for what nobody can act on. */
export function troubleOf(failure: unknown): FriendTrouble | undefined {
  if (failure instanceof FriendError) return failure.type
  if (!(failure instanceof RelayError)) return undefined
  if (failure.type === 'tooMany' || failure.type === 'notNow' || failure.type === 'full') return failure.type
  // A relay that answers strangely is as good as none: what waits is sent later.
  return 'unreachable'
}

/** Does it, and gives the trouble if there was one that is known; anything else is thrown on. */
export async function orTrouble(action: () => Promise<unknown>): Promise<FriendTrouble | undefined> {
  try {
    await action()
    return undefined
  } catch (failure) {
    const trouble = troubleOf(failure)
    if (trouble === undefined) throw failure
    return trouble
  }
}
