/** How often somebody may ask. Everything here is in memory and gone with the process; no address is kept, only a hash under a secret. */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { Refused } from './refused.ts'

export interface Rate {
  /** So many at once, */
  readonly burst: number
  /** and so many a second for ever. */
  readonly perSecond: number
}

export interface Rates {
  /** Every request of one address. Many people share one: a household, a hostel, a phone network. */
  readonly address: Rate
  /** Every request with one key's tokens. */
  readonly key: Rate
  /** Spaces and boxes that one address makes. */
  readonly founding: Rate
  /** Openings with twelve words from one address. */
  readonly recovery: Rate
  /** Letters from one address to one box. */
  readonly letters: Rate
}

export const rates: Rates = {
  address: { burst: 600, perSecond: 30 },
  key: { burst: 600, perSecond: 30 },
  founding: { burst: 40, perSecond: 1 / 20 },
  recovery: { burst: 20, perSecond: 1 / 30 },
  letters: { burst: 60, perSecond: 1 / 2 },
}

/** Where a limit would only hit the person at this very machine. */
export const HERE = ''

const MOST = 100_000

/** Token buckets by name. */
class Buckets {
  readonly #rate: Rate
  readonly #now: () => number
  readonly #buckets = new Map<string, { level: number; at: number }>()

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate
    this.#now = now
  }

  /** @throws Refused `tooMany` */
  take(name: string): void {
    const bucket = this.#buckets.get(name) ?? this.#add(name)
    const now = this.#now()
    bucket.level = Math.min(
      this.#rate.burst,
      bucket.level + ((now - bucket.at) / 1_000) * this.#rate.perSecond,
    )
    bucket.at = now
    if (bucket.level < 1)
      throw new Refused('tooMany', Math.max(1, Math.ceil((1 - bucket.level) / this.#rate.perSecond)))
    bucket.level--
  }

  #add(name: string) {
    if (this.#buckets.size >= MOST) this.#forget()
    const bucket = { level: this.#rate.burst, at: this.#now() }
    this.#buckets.set(name, bucket)
    return bucket
  }

  /** Those that are full again say nothing; if none is, the oldest half goes. */
  #forget(): void {
    const whole = (this.#rate.burst / this.#rate.perSecond) * 1_000
    for (const [name, { at }] of this.#buckets) if (this.#now() - at > whole) this.#buckets.delete(name)
    if (this.#buckets.size < MOST) return
    for (const name of [...this.#buckets.keys()].slice(0, MOST / 2)) this.#buckets.delete(name)
  }
}

export class Throttle {
  readonly #secret = createSecretKey(randomBytes(32))
  readonly #of: { readonly [Name in keyof Rates]: Buckets }

  constructor(own: Partial<Rates>, now: () => number) {
    const buckets = (name: keyof Rates) => new Buckets(own[name] ?? rates[name], now)
    this.#of = {
      address: buckets('address'),
      key: buckets('key'),
      founding: buckets('founding'),
      recovery: buckets('recovery'),
      letters: buckets('letters'),
    }
  }

  /** A name for an address that says nothing outside of this process. An IPv6 network of one home (/64) is one. */
  origin(address: string): string {
    return createHmac('sha256', this.#secret).update(networkOf(address)).digest('base64url').slice(0, 22)
  }

  /** @throws Refused `tooMany`, as all of these */
  address(origin: string): void {
    if (origin !== HERE) this.#of.address.take(origin)
  }

  key(name: string): void {
    this.#of.key.take(name)
  }

  founding(origin: string): void {
    if (origin !== HERE) this.#of.founding.take(origin)
  }

  /** The one that counts for this machine, too: whoever stands behind a proxy that was not announced comes from here. */
  recovery(origin: string): void {
    this.#of.recovery.take(origin)
  }

  letter(origin: string, box: string): void {
    if (origin !== HERE) this.#of.letters.take(`${origin}/${box}`)
  }
}

/** Whether an address is this machine's own. */
export const isLoopback = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address)

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address
  const [head = '', tail] = address.toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const noughts = Array.from({ length: tail === undefined ? 0 : 8 - front.length - back.length }, () => '0')
  return [...front, ...noughts, ...back]
    .slice(0, 4)
    .map(part => Number.parseInt(part, 16))
    .join(':')
}
