import { TypedError } from '../typed-error.ts'

/** Why twelve words did not open a copy. */
export type RecoveryErrorType =
  /** Not twelve words of the list whose check sum is right. Nobody was asked. */
  | 'notWords'
  /** The relay has nothing under them: another relay, replaced, taken back, or the copy was deleted. */
  | 'unknown'
  /** What lies there is not what was laid down. */
  | 'damaged'

export class RecoveryError extends TypedError<RecoveryErrorType> {
  override readonly name = 'RecoveryError'
}
