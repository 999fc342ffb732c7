/** Web Push: see docs/threat-model.md for what a push service learns. */
import { setTimeout as pause } from 'node:timers/promises'
import type { PushService } from '../push-service.ts'
import type { Store } from '../store/store.ts'
import { wakeLoop } from './loop.ts'
import { pushAddress } from './public-address.ts'
import { type Outcome, outcomes, Sender } from './sender.ts'
import { vapidOf } from './vapid.ts'

export type { Outcome } from './sender.ts'

export interface PushOptions {
  /** `mailto:…` or `https://…`: whom a push service asks when something is wrong. Apple refuses made-up ones. */
  readonly contact?: string
  /** Only for tests: http, and addresses of this machine and its network. */
  readonly allowOwnNetwork?: boolean
  /** Pushes under way at once. */
  readonly most?: number
  /** Epoch milliseconds; for tests. */
  readonly now?: () => number
  /** A failure of the store or a bug; nothing in it names a subscription. */
  readonly failed?: (failure: unknown) => void
}

export interface Push extends PushService {
  /** How many pushes ended how, since the start. */
  counts(): Readonly<Record<Outcome, number>>
  /** Begins to look for wakes that are due. */
  start(): void
  /** Ends what is under way. What was not delivered stays with the store. */
  stop(): Promise<void>
}

const MOST = 256
/** Valid in form, and nobody: good enough for a relay on one's own machine. */
const NOBODY = 'https://breakwater.invalid/'

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined)

/** The pushes of a relay on this store. Nothing is sent on its own before `start`. */
export function createPush(store: Pick<Store, 'secret' | 'duePushes'>, options: PushOptions = {}): Push {
  const {
    contact = NOBODY,
    allowOwnNetwork = false,
    most = MOST,
    now = Date.now,
    failed = () => {},
  } = options
  const counts = Object.fromEntries(outcomes.map(one => [one, 0])) as Record<Outcome, number>
  const ending = new AbortController()
  const { signal } = ending
  const random = Math.random
  const vapid = once(() => vapidOf(store))
  const sender = once(
    async () => new Sender({ vapid: await vapid(), contact, allowOwnNetwork, now, wait, random, signal }),
  )
  const underWay = new Set<Promise<Outcome>>()
  let loop = Promise.resolve()
  const send: Push['send'] = async due => {
    const sending = sender().then(one => one.send(due))
    underWay.add(sending)
    try {
      counts[await sending] += 1
    } finally {
      underWay.delete(sending)
    }
  }
  return {
    publicKey: async () => new Uint8Array((await vapid()).publicKey),
    accepts: endpoint => allowOwnNetwork || pushAddress(endpoint) !== undefined,
    send,
    counts: () => ({ ...counts }),
    start() {
      loop = wakeLoop({ store, send, underWay: () => underWay.size, most, now, wait, random, failed }, signal)
    },
    async stop() {
      ending.abort()
      await loop
      // Whoever waits for one of them was told what went wrong.
      await Promise.allSettled(underWay)
    },
  }
}

/** What `make` gives, made when it is first asked for; a failure is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((failure: unknown) => {
      made = undefined
      throw failure
    })
    return made
  }
}
