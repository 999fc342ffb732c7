/**
 * Who may do what: challenges that count once, signatures under them, and tokens that spare the next signature for a quarter of an hour.
 *
 * Challenges and tokens carry an HMAC under a secret that all processes behind one database share, so any of them can check what another
 * gave out, and none keeps a list. A token names the key that it was given for: it ends with that key, or with its device.
 */
import {
  createHash,
  createHmac,
  createPublicKey,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
  verify as verifySignature,
} from 'node:crypto'
import { limits, signedText, type Who } from '@breakwater/vault/wire'
import { Refused } from './refused.ts'
import type { Store } from './store/store.ts'

const RANDOM = 16
const TIME = 8
const MAC = 32

/** The fixed beginning of an Ed25519 public key in SPKI (RFC 8410, section 4); the raw point follows. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export interface Bearer {
  readonly who: Who
  /** Epoch milliseconds. */
  readonly until: number
  /** Which key it was given for. */
  readonly mark: string
}

/** What a signature is under, as it came over the wire. */
export interface Proof {
  readonly challenge: string
  readonly signature: string
}

export class Authority {
  readonly #store: Store
  /** As a key object: five times faster than its bytes each time. */
  readonly #secret: KeyObject
  readonly #now: () => number

  private constructor(store: Store, secret: Uint8Array, now: () => number) {
    this.#store = store
    this.#secret = createSecretKey(secret)
    this.#now = now
  }

  static async open(store: Store, now: () => number): Promise<Authority> {
    return new Authority(store, await store.secret('tokens', () => randomBytes(MAC)), now)
  }

  /** 56 bytes, base64url: random, the end of its time, and our mark. */
  challenge(): string {
    const body = Buffer.alloc(RANDOM + TIME)
    randomBytes(RANDOM).copy(body)
    body.writeDoubleBE(this.#now() + limits.challengeMs, RANDOM)
    return Buffer.concat([body, this.#mac('challenge', body)]).toString('base64url')
  }

  /** @throws Refused `unauthorised`: not our challenge, not in time, not this key's signature, or seen before */
  async prove(
    purpose: 'token' | 'found' | 'order',
    about: unknown,
    key: Uint8Array | undefined,
    { challenge, signature }: Proof,
  ): Promise<void> {
    const bytes = Buffer.from(challenge, 'base64url')
    const body = bytes.subarray(0, RANDOM + TIME)
    const ours =
      bytes.length === RANDOM + TIME + MAC &&
      same(bytes.subarray(RANDOM + TIME), this.#mac('challenge', body))
    const until = ours ? body.readDoubleBE(RANDOM) : 0
    // Nobody learns by the time it takes whether a device exists: without a key, another one is tried.
    const signed = isSigned(key ?? NOBODY, signedText(purpose, about, challenge), signature)
    if (until <= this.#now() || key === undefined || !signed) throw new Refused('unauthorised')
    const first = await this.#store.spend(body.subarray(0, RANDOM).toString('base64url'), until)
    if (!first) throw new Refused('unauthorised')
  }

  /** A token for whoever holds this key. */
  token(who: Who, key: Uint8Array): { readonly token: string; readonly until: number } {
    const until = this.#now() + limits.tokenMs
    const text = Buffer.from(JSON.stringify({ who, until, mark: markOf(key) })).toString('base64url')
    return { token: `${text}.${this.#mac('token', text).toString('base64url')}`, until }
  }

  /** What a token says, when it is ours and in time. Whether its key still counts is the caller's to ask. */
  read(header: string | undefined): Bearer | undefined {
    const [, text = '', mac = ''] = /^Bearer ([\w-]{1,512})\.([\w-]{43})$/.exec(header ?? '') ?? []
    if (text === '' || !same(Buffer.from(mac, 'base64url'), this.#mac('token', text))) return undefined
    // Our own words: nobody else could have written the mark under them.
    const bearer = JSON.parse(Buffer.from(text, 'base64url').toString()) as Bearer
    return bearer.until > this.#now() ? bearer : undefined
  }

  /** Whether a token was given for this key. */
  isFor(bearer: Bearer, key: Uint8Array | undefined): boolean {
    return key !== undefined && same(Buffer.from(bearer.mark), Buffer.from(markOf(key)))
  }

  #mac(purpose: 'challenge' | 'token', text: Uint8Array | string): Buffer {
    return createHmac('sha256', this.#secret).update(`${purpose}\n`).update(text).digest()
  }
}

/** The public key of RFC 8032's first example, whose secret everybody knows: it only makes a refusal take as long as a check. */
const NOBODY = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex')

const markOf = (key: Uint8Array) => createHash('sha256').update(key).digest('base64url').slice(0, 22)

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

function isSigned(key: Uint8Array, text: Uint8Array, signature: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' })
    return verifySignature(null, text, publicKey, Buffer.from(signature, 'base64url'))
  } catch {
    // No point of the curve: whatever it is, it has signed nothing.
    return false
  }
}
