/**
 * A space on a relay that holds the times at which one device wants to be woken, and nothing else. It is apart from the space of the
 * journal, so that a relay cannot tell which sealed journal belongs to the browser behind a push address; and it needs none: who keeps
 * no copy anywhere can be woken all the same. Its ids and keys are made from the vault's own secret, so nothing of them is kept.
 */
import { type Bytes, toBase64Url, toHex } from '../bytes.ts'
import { wakeLabel } from '../keys/labels.ts'
import { secretFrom } from '../keys/own-secret.ts'
import type { Subscription } from '../wire/index.ts'
import type { RelayClient, SpaceAccess } from './client.ts'
import { RelayError } from './errors.ts'
import { type Signer, signerOf } from './signing.ts'

interface Keys {
  readonly access: SpaceAccess
  readonly spaceSigner: Signer
}

/** The only epoch there is: no second device ever comes or goes. */
const EPOCH = 1

export class WakeSpace {
  readonly #client: RelayClient
  readonly #keys: Promise<Keys>

  /** @param secret `Vault.ownSecret('wakes')` */
  constructor(client: RelayClient, secret: Uint8Array) {
    this.#client = client
    this.#keys = keysOf(secret)
    // Said by the first call that needs them.
    this.#keys.catch(() => undefined)
  }

  /** Makes it stand on the relay; again changes nothing. @throws RelayError */
  async found(): Promise<void> {
    const { access, spaceSigner } = await this.#keys
    const { space, device, signer } = access
    await this.#client.found(space, EPOCH, spaceSigner, device, signer.publicKey)
  }

  /** Replaces all times (epoch ms) and the subscription; founds the space where it is gone. @throws RelayError */
  async put(times: readonly number[], subscription: Subscription): Promise<void> {
    const { access } = await this.#keys
    const put = () => this.#client.putWakes(access, times, subscription)
    try {
      await put()
    } catch (failure) {
      if (!isUnknown(failure)) throw failure
      await this.found()
      await put()
    }
  }

  /** Deletes the space with all times and the subscription. @throws RelayError unless it is gone */
  async end(): Promise<void> {
    const { access, spaceSigner } = await this.#keys
    try {
      await this.#client.order(access.space, EPOCH, spaceSigner, { type: 'delete' })
    } catch (failure) {
      if (!isUnknown(failure)) throw failure
    }
  }
}

/** The relay knows no such space: never founded, ended, or unused for years. */
function isUnknown(failure: unknown): boolean {
  return failure instanceof RelayError && failure.type === 'refused'
}

async function keysOf(secret: Uint8Array): Promise<Keys> {
  const part = (name: Parameters<typeof wakeLabel>[0], length: number): Promise<Bytes> =>
    secretFrom(secret, wakeLabel(name), length)
  const [space, device, spaceSigner, signer] = await Promise.all([
    part('space', 16).then(toBase64Url),
    part('device', 8).then(toHex),
    part('space-key', 32).then(signerOf),
    part('device-key', 32).then(signerOf),
  ])
  return { access: { space, device, signer }, spaceSigner }
}
