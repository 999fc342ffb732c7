/** A friend who is asked, in letters that nobody between can read. What the letters say is core's; what seals them is here. */
export { FriendError, type FriendErrorType } from './errors.ts'
export {
  fits,
  fragmentOf,
  type Invitation,
  type Invited,
  newInvited,
  readFragment,
  wordsToCompare,
} from './invitation.ts'
export { boxSigner, type FriendKeys, type FriendSecrets, keysOf, newFriendSecrets } from './keys.ts'
export { type LetterBody, openHello, openLetter, sealHello, sealLetter } from './letter.ts'
export { FriendPost, type Opened, type Post } from './post.ts'
