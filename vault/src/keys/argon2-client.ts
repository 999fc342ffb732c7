import { VaultError } from '../errors.ts'
import type { VaultPlatform } from '../platform.ts'
import type { Argon2Request, Argon2Result } from './argon2.ts'
import { type Caller, callerOf } from './worker-call.ts'

const isResult = (result: unknown): result is Argon2Result =>
  typeof result === 'object' && result !== null && 'hash' in result && result.hash instanceof Uint8Array

/**
 * Makes a key of a passphrase in a worker of its own, so that the page stays alive for the second that it takes and the
 * memory is given back at once.
 * @throws VaultError `unsupported` (detail `argon2`) when the worker cannot start or no cost is possible here.
 */
export async function passphraseHash(
  platform: Pick<VaultPlatform, 'startWorker'>,
  request: Argon2Request,
): Promise<Argon2Result> {
  let caller: Caller<Argon2Request, Argon2Result> | undefined
  try {
    caller = callerOf(platform.startWorker('argon2'), isResult)
    return await caller.ask(request)
  } catch (cause) {
    throw new VaultError('unsupported', 'argon2', { cause })
  } finally {
    caller?.close()
  }
}
