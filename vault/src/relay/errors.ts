import { TypedError } from '../typed-error.ts'

/** What can go wrong between a device and a relay, as far as somebody can act on it. */
export type RelayErrorType =
  /** No network, or nobody answers: everything waits on the device and is sent later. */
  | 'unreachable'
  /** The relay does not know this device or key (any more): it was removed, or the space was deleted. */
  | 'refused'
  /** Somebody was faster (a manifest, an order of an earlier epoch): look again and repeat. */
  | 'conflict'
  /** This space, box or answer is as large as the relay takes. */
  | 'full'
  /** Too many requests: again after `retryAfterMs`. */
  | 'tooMany'
  /** The relay cannot just now (too much at once, or its database is away). Nothing is lost: again after `retryAfterMs`. */
  | 'notNow'
  /** The answer is none of ours: another program, or another version. */
  | 'notARelay'

export class RelayError extends TypedError<RelayErrorType> {
  override readonly name = 'RelayError'
  /** The HTTP status, where there was one. */
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined

  constructor(type: RelayErrorType, options: ErrorOptions & { status?: number; retryAfterMs?: number } = {}) {
    super(type, options)
    this.status = options.status
    this.retryAfterMs = options.retryAfterMs
  }
}
