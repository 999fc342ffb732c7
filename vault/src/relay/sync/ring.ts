/** The keys of a space: one secret for each epoch, and what is derived from it. */
import { type Bytes, joinBytes } from '../../bytes.ts'
import { spacePlace } from '../../keys/additional-data.ts'
import { aesKey, hkdfKey, seal, unseal } from '../../keys/cipher.ts'
import { spaceOrderLabel, spaceSealLabel } from '../../keys/labels.ts'
import { secretFrom } from '../../keys/own-secret.ts'
import { pad, unpad } from '../../log/padding.ts'
import { type Signer, signerOf } from '../signing.ts'

export type Kind = Parameters<typeof spacePlace>[0]

/** Version and epoch before every seal: 1 byte, 4 bytes big-endian. */
const HEAD_BYTES = 5
const VERSION = 1
const SEED_BYTES = 32
const NO_SALT = new Uint8Array()

const headOf = (epoch: number): Bytes => {
  const head = new Uint8Array(HEAD_BYTES)
  head[0] = VERSION
  new DataView(head.buffer).setUint32(1, epoch)
  return head
}

/** The epoch under which bytes were sealed; undefined when they are none of ours. */
export function epochOf(sealed: Uint8Array): number | undefined {
  if (sealed.length <= HEAD_BYTES || sealed[0] !== VERSION) return undefined
  return new DataView(sealed.buffer, sealed.byteOffset).getUint32(1)
}

export class Ring {
  readonly space: string
  readonly #secrets: ReadonlyMap<number, Uint8Array>
  readonly #keys = new Map<number, Promise<CryptoKey>>()

  constructor(space: string, secrets: ReadonlyMap<number, Uint8Array>) {
    this.space = space
    this.#secrets = secrets
  }

  /** Pads, then seals under the key of an epoch: version, epoch, nonce, ciphertext, tag. @throws RangeError for an unknown epoch */
  async seal(kind: Kind, epoch: number, id: string | number, plain: Uint8Array): Promise<Bytes> {
    const place = spacePlace(kind, this.space, epoch, id)
    return joinBytes(headOf(epoch), await seal(await this.#key(epoch), pad(plain), place))
  }

  /** Undefined when it was not sealed by a holder of the secret, for this place. */
  async open(kind: Kind, id: string | number, sealed: Uint8Array): Promise<Bytes | undefined> {
    const epoch = epochOf(sealed)
    if (epoch === undefined || !this.#secrets.has(epoch)) return undefined
    const place = spacePlace(kind, this.space, epoch, id)
    const plain = await unseal(await this.#key(epoch), sealed.subarray(HEAD_BYTES), place)
    return plain && unpad(plain)
  }

  /** Who orders in the name of the space in this epoch. */
  async orders(epoch: number): Promise<Signer> {
    const label = spaceOrderLabel(this.space, epoch)
    return signerOf(await secretFrom(this.#secret(epoch), label, SEED_BYTES))
  }

  #key(epoch: number): Promise<CryptoKey> {
    const known = this.#keys.get(epoch)
    if (known !== undefined) return known
    const label = spaceSealLabel(this.space, epoch)
    const key = hkdfKey(this.#secret(epoch)).then(from => aesKey(from, NO_SALT, label))
    this.#keys.set(epoch, key)
    return key
  }

  #secret(epoch: number): Uint8Array {
    const secret = this.#secrets.get(epoch)
    if (!secret) throw new RangeError('unknown epoch')
    return secret
  }
}
