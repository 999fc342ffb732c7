/** All live streams of this process, on one listener of the store. */
import { eventOf, type Following, Live, letterEvent } from './live.ts'
import { Refused } from './refused.ts'
import type { BoxId, News, SpaceId, Store } from './store/store.ts'

/** A comment after so long without an event: shorter than what phone networks and proxies call idle. */
const QUIET_MS = 25_000
const LOOK_MS = 1_000
/** Of one device or reader: a few windows. The oldest ends when another begins. */
const MOST_OF_ONE = 8

export const ofSpace = (space: SpaceId): string => `space/${space}`
export const ofBox = (box: BoxId): string => `box/${box}`

export const headEventOf = ({ head, manifest }: { head: number; manifest: number }): Buffer =>
  eventOf('head', { head, manifest })

export class Hub {
  readonly #topics = new Map<string, Set<Live>>()
  readonly #now: () => number
  readonly #most: number
  readonly #stopListening: () => void
  readonly #timer: NodeJS.Timeout
  #count = 0
  #stopped = false

  constructor(store: Store, now: () => number, most: number) {
    this.#now = now
    this.#most = most
    this.#stopListening = store.listen(news => this.#hear(news))
    this.#timer = setInterval(() => this.#look(), LOOK_MS).unref()
  }

  get count(): number {
    return this.#count
  }

  /** @throws Refused `busy` when there are as many as this process can bear */
  open(following: Following): Live {
    if (this.#stopped || this.#count >= this.#most) throw new Refused('busy', 5)
    const all = this.#topics.get(following.topic) ?? new Set()
    const own = [...all].filter(live => live.following.by === following.by)
    if (own.length >= MOST_OF_ONE && own[0]) this.#end(own[0])
    const live = new Live(following, this.#now(), gone => this.#forget(gone))
    this.#topics.set(following.topic, all.add(live))
    this.#count++
    return live
  }

  /** Ends what follows this; of one follower, or all. */
  end(topic: string, by?: string): void {
    for (const live of this.#topics.get(topic) ?? [])
      if (by === undefined || live.following.by === by) this.#end(live)
  }

  stop(): void {
    this.#stopped = true
    clearInterval(this.#timer)
    this.#stopListening()
    for (const topic of [...this.#topics.keys()]) this.end(topic)
  }

  #hear(news: News): void {
    if ('box' in news) this.#tell(ofBox(news.box), letterEvent)
    else if ('gone' in news) this.end(ofSpace(news.space))
    else if (this.#topics.has(ofSpace(news.space))) this.#tell(ofSpace(news.space), headEventOf(news))
  }

  /** What was told already tells of something else: a device that was removed, a box that was closed, perhaps by another process. */
  #tell(topic: string, event: Uint8Array): void {
    for (const live of this.#topics.get(topic) ?? []) if (!live.tell(event, this.#now())) this.#askAgain(live)
  }

  #look(): void {
    const now = this.#now()
    for (const lives of this.#topics.values())
      for (const live of lives)
        if (live.following.until <= now) this.#end(live)
        else if (live.said + QUIET_MS <= now) {
          live.comment(now)
          this.#askAgain(live)
        }
  }

  /** Whether this key still counts. */
  #askAgain(live: Live): void {
    // A database that does not answer is for /health to say; it is no reason to send everybody away.
    void live.following.allowed().then(
      allowed => allowed || this.#end(live),
      () => undefined,
    )
  }

  #end(live: Live): void {
    this.#forget(live)
    live.end()
  }

  #forget(live: Live): void {
    const all = this.#topics.get(live.following.topic)
    if (!all?.delete(live)) return
    this.#count--
    if (all.size === 0) this.#topics.delete(live.following.topic)
  }
}
