import { setTimeout as pause } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import { GuardError, passes } from '../guard-error.ts'
import type { Heading } from '../putting-away.ts'
import { type Mailbox, settle } from './carry.ts'
import { named } from './connect.ts'
import { end } from './session.ts'
import { sortNew } from './sort.ts'

export interface Watching {
  /** A new connection each time. */
  readonly open: () => Promise<Mailbox>
  readonly isTheirs: (heading: Heading) => boolean
  /** At the first start on a mailbox, look through what is in the inbox already. */
  readonly fromTheStart: boolean
  /** Told when it is on, when it has to wait, and when it is on again. */
  readonly say: (what: 'watching' | 'waiting' | 'back', seconds: number) => void
  readonly signal: AbortSignal
}

/** Seconds to wait after a connection broke: twice as long each time, at most five minutes. */
const waits = { first: 1, most: 300 } as const

/** Even a server that forgets to say so is asked for news: with IDLE now and then, without it often. */
const asksAgain = { idle: 5 * 60_000, without: 30_000 } as const

/**
 * Files what is theirs until `signal` ends it. A connection that breaks is made anew. Throws a GuardError when the first
 * connection fails, and later only when waiting cannot mend it.
 */
export async function watch(watching: Watching): Promise<void> {
  const { signal, say } = watching
  let wait: number = waits.first
  let lost = false
  while (!signal.aborted) {
    try {
      await once(watching, () => {
        say(lost ? 'back' : 'watching', 0)
        lost = true
        wait = waits.first
      })
    } catch (error) {
      const ours = named(error)
      if (signal.aborted) return
      if (!lost || !passes(ours)) throw ours
      say('waiting', wait)
      // Not everybody at the same moment, when a large server comes back.
      await pause(wait * (500 + Math.random() * 500), undefined, { signal }).catch(() => undefined)
      wait = Math.min(wait * 2, waits.most)
    }
  }
}

async function once({ open, isTheirs, fromTheStart, signal }: Watching, on: () => void): Promise<void> {
  const mail = await open()
  const news = new News(mail.client, signal)
  try {
    await settle(mail)
    for (let first = true; !signal.aborted; first = false) {
      news.seen()
      await sortNew(mail, isTheirs, { signal, fromTheStart })
      if (first) on()
      await news.wait()
      if (!mail.client.usable) throw new GuardError('unreachable')
    }
  } finally {
    news.stop()
    await end(mail.client)
  }
}

/** Whether something came in since it was last asked, also while nobody was waiting. */
class News {
  readonly #client: ImapFlow
  readonly #signal: AbortSignal
  #some = false
  #wake: () => void = () => undefined

  constructor(client: ImapFlow, signal: AbortSignal) {
    this.#client = client
    this.#signal = signal
    client.on('exists', this.#tell).on('close', this.#tell)
    signal.addEventListener('abort', this.#tell)
  }

  readonly #tell = (): void => {
    this.#some = true
    this.#wake()
  }

  seen(): void {
    this.#some = false
  }

  /** Until there is news, the connection is gone, it is to end, or it is time to ask. */
  async wait(): Promise<void> {
    if (this.#some || this.#signal.aborted || !this.#client.usable) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wake = resolve
    const idles = this.#client.capabilities.has('IDLE')
    const timer = setTimeout(resolve, idles ? asksAgain.idle : asksAgain.without)
    // The next command ends it; that it was refused shows in the time that passes.
    if (idles) this.#client.idle().catch(resolve)
    await promise
    clearTimeout(timer)
  }

  stop(): void {
    this.#client.off('exists', this.#tell).off('close', this.#tell)
    this.#signal.removeEventListener('abort', this.#tell)
  }
}
