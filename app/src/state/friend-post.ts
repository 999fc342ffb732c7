/** The way to the relay for letters between a person and a friend. Fetched when one of the two has something to do with it. */
import { FriendPost } from '@breakwater/vault/friend'
import { RelayClient } from '@breakwater/vault/relay'
import { now } from '../device/clock.ts'
import { askNetwork, ownOrigin } from '../device/own-window.ts'

let post: FriendPost | undefined

/** One for the page: it keeps its tokens. */
export function friendPost(): FriendPost {
  post ??= new FriendPost(new RelayClient({ origin: ownOrigin(), fetch: askNetwork, now }))
  return post
}
