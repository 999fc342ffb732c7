/** The way to the relay for letters between a person and a friend. Fetched when one of the two has something to do with it. */
import { FriendPost } from '@breakwater/vault/friend'
import { RelayClient } from '@breakwater/vault/relay'
import { now } from '../device/clock.ts'
import { ask } from '../device/network.ts'
import { ownOrigin } from '../device/own-window.ts'

let client: RelayClient | undefined

/** One for the page: it keeps its tokens. */
export function relayClient(): RelayClient {
  client ??= new RelayClient({ origin: ownOrigin(), fetch: ask, now })
  return client
}

export const friendPost = (): FriendPost => new FriendPost(relayClient())
