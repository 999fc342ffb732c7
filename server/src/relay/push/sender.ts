/**
 * Sends pushes, each until it was taken, is too late, or has nobody to go to. Endpoints are names of people's browsers: they stand in
 * no log, no error and no figure.
 */
import { type DuePush, takenMs } from '../store/store.ts'
import { messageTo } from './message.ts'
import { type Posted, post } from './post.ts'
import { NotPublic, pushAddress } from './public-address.ts'
import type { Vapid } from './vapid.ts'

/**
 * What became of a push. `taken`: its service has it. `gone`: nobody has this subscription any more, or it could never be one; the
 * store forgot it. `refused`: its service does not want it, for example from this relay. `late`: it was not taken in time. `waiting`:
 * another push to this browser was still under way, and one is enough. `stopped`: the relay stopped first, and the store keeps it.
 */
export const outcomes = ['taken', 'gone', 'refused', 'late', 'waiting', 'stopped'] as const
export type Outcome = (typeof outcomes)[number]

export interface SenderOptions {
  readonly vapid: Vapid
  /** `mailto:` or `https:`, for the people of a push service who want to reach the operator (RFC 8292, 2.1). */
  readonly contact: string
  /** Only for tests: http and addresses of this machine are taken too. */
  readonly allowOwnNetwork: boolean
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Resolves after so many milliseconds, or at once when `signal` ends it. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** From 0 up to 1, so that many pushes that failed together do not come back together. */
  readonly random: () => number
  /** Ends every attempt and every pause. */
  readonly signal: AbortSignal
}

/** Pauses before the second, third … attempt; after the last one it is too late for a reminder. */
const PAUSES_MS = [20_000, 90_000, 6 * 60_000, 25 * 60_000] as const
/** No service is waited for longer than this, whatever it asks. */
const LONGEST_MS = 3_600_000

export class Sender {
  readonly #options: SenderOptions
  /** The endpoints to which one is under way. */
  readonly #under = new Map<string, Promise<Outcome>>()

  constructor(options: SenderOptions) {
    this.#options = options
  }

  /**
   * Resolves when it is decided what became of it and the store knows, which may take half an hour. Rejects only when the store does,
   * which then has it still.
   */
  async send(due: DuePush): Promise<Outcome> {
    const { endpoint } = due.subscription
    const first = this.#under.get(endpoint)
    if (first !== undefined) return (await settle(due, await first)) === 'stopped' ? 'stopped' : 'waiting'
    const own = this.#until(due).finally(() => this.#under.delete(endpoint))
    this.#under.set(endpoint, own)
    return settle(due, await own)
  }

  async #until(due: DuePush): Promise<Outcome> {
    const { now, wait, random, signal } = this.#options
    for (const pause of [...PAUSES_MS, undefined]) {
      const answer = await this.#attempt(due)
      if (signal.aborted) return 'stopped'
      if (typeof answer === 'string') return answer
      if (pause === undefined) break
      const asked = Math.min(answer.retryAfterMs ?? 0, LONGEST_MS)
      const ms = Math.max(pause, asked) * (1 + random() / 4)
      // Should this process end before, another one takes it up then.
      await due.later(Math.ceil(now() + ms + takenMs))
      await wait(ms, signal)
      if (signal.aborted) return 'stopped'
    }
    return 'late'
  }

  /** One attempt: what became of it, or what the service said when it is to be tried again. */
  async #attempt({
    subscription,
  }: DuePush): Promise<Outcome | { readonly retryAfterMs: number | undefined }> {
    const { vapid, contact, allowOwnNetwork, signal } = this.#options
    const url = allowOwnNetwork ? URL.parse(subscription.endpoint) : pushAddress(subscription.endpoint)
    if (!url) return 'gone'
    let message: ReturnType<typeof messageTo>
    try {
      message = messageTo(subscription, vapid, contact)
    } catch {
      // Keys that are no keys: nothing can ever be sent to it.
      return 'gone'
    }
    try {
      return outcomeOf(await post({ url, ...message, allowOwnNetwork, signal }))
    } catch (failure) {
      return failure instanceof NotPublic ? 'gone' : { retryAfterMs: undefined }
    }
  }
}

/** Tells the store, which forgets only what is over. */
async function settle(due: DuePush, outcome: Outcome): Promise<Outcome> {
  if (outcome === 'gone') await due.drop()
  else if (outcome === 'stopped') await due.later(0)
  else await due.done()
  return outcome
}

function outcomeOf({
  status,
  retryAfterMs,
}: Posted): Outcome | { readonly retryAfterMs: number | undefined } {
  if (status >= 200 && status < 300) return 'taken'
  if (status === 429 || status >= 500) return { retryAfterMs }
  // Nobody has it any more (RFC 8030, 7.3).
  if (status === 404 || status === 410) return 'gone'
  // A bad request, a key or contact that the service does not like, a redirect: asking again changes nothing, and it may be the
  // relay's own fault, for which nobody shall lose a subscription.
  return 'refused'
}
