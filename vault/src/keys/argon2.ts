import { argon2id } from 'hash-wasm'

/** Cost of one guess at a passphrase: memory in KiB, passes, lanes. Kept in the slot. */
export interface Argon2Cost {
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

/** What is asked for: 64 MiB and three passes, RFC 9106's second recommended setting but for its four lanes. */
export const WANTED_COST: Argon2Cost = { memory: 64 * 1024, passes: 3, lanes: 1 }

/** For devices that refuse that much memory: OWASP's minimum (Password Storage Cheat Sheet: 19 MiB, t=2, p=1). */
export const FLOOR_COST: Argon2Cost = { memory: 19 * 1024, passes: 2, lanes: 1 }

/** Nothing outside these bounds is computed, whatever a slot claims: a damaged slot must not freeze a phone. */
const MOST_MEMORY = 1024 * 1024
const MOST_PASSES = 64

export interface Argon2Request {
  readonly passphrase: string
  readonly salt: Uint8Array
  /** Tried in this order until one is possible. */
  readonly costs: readonly Argon2Cost[]
}

export interface Argon2Result {
  readonly hash: Uint8Array
  readonly cost: Argon2Cost
}

/** Argon2id (RFC 9106), version 1.3, 32 bytes. */
export function argon2(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  return argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memory,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
}

/**
 * Passphrases are compared as people read them: NFKC, so that the same letters typed on another keyboard match.
 * @throws what the last cost tried threw: usually that there is not enough memory.
 */
export async function hashPassphrase(request: Argon2Request, hash = argon2): Promise<Argon2Result> {
  const [cost, ...cheaper] = request.costs
  if (!cost || cost.memory > MOST_MEMORY || cost.passes > MOST_PASSES) throw new RangeError('no such cost')
  try {
    return { hash: await hash(request.passphrase.normalize('NFKC'), request.salt, cost), cost }
  } catch (failure) {
    if (cheaper.length === 0) throw failure
    return hashPassphrase({ ...request, costs: cheaper }, hash)
  }
}
