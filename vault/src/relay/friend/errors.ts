import { TypedError } from '../../typed-error.ts'

/** What can be wrong with an invitation or a letter, as far as somebody can act on it. */
export type FriendErrorType =
  /** The link is cut short, changed, or none of ours. */
  | 'badInvitation'
  /** Somebody else opened this invitation before. */
  | 'used'
  /** The other side ended it, or the invitation was taken back: their box is closed. */
  | 'over'
  /** The relay does not have the own box any more: nothing can come. */
  | 'gone'
  /** More text than a letter carries. */
  | 'tooLong'

export class FriendError extends TypedError<FriendErrorType> {
  override readonly name = 'FriendError'
}
