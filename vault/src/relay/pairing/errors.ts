import { TypedError } from '../../typed-error.ts'

/** What can end the meeting of two devices, as far as a person can act on it. What only delays it is `RelayError`, kept as `waiting`. */
export type PairingErrorType =
  /** What was typed or scanned is not a code of ours: twelve letters and digits. */
  | 'notACode'
  /** No device shows this code now: mistyped, or its ten minutes are over. */
  | 'noAnswer'
  /** Ten minutes passed. Nothing was shared. */
  | 'tooLate'
  /** The other device stopped, or its page was closed. */
  | 'stopped'
  /** Somebody else speaks here, or something was changed on the way: stop, and start again with another code. */
  | 'disturbed'

export class PairingError extends TypedError<PairingErrorType> {
  override readonly name = 'PairingError'
}
