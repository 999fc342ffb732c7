/**
 * News between processes by `NOTIFY`. Not within the transaction of the write: PostgreSQL lets transactions that notify commit one after
 * the other only. What is new is collected for a moment and told by a connection of its own, which waits for no disk.
 *
 * If a process dies between its commit and the telling, listeners of other processes hear of it with the next news of that space, or when
 * their stream begins anew. Nothing hangs on news but how soon somebody looks.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Newsroom } from './news.ts'
import type { Teller } from './relay-store.ts'
import type { News } from './store.ts'

const channel = 'breakwater_news'
/** A notification holds 8,000 bytes at most, one piece of news less than 100. */
const mostInOne = 60
/** While the database is away, so many spaces and boxes are remembered. */
const mostWaiting = 10_000
const collectMs = 5
const againMs = 1_000

export class PostgresNews implements Teller {
  readonly #room = new Newsroom()
  readonly #url: string
  /** Who tells, so that a process does not hear its own news twice. */
  readonly #self = randomUUID()
  /** The newest of each space and box. */
  readonly #waiting = new Map<string, News>()
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #sent: Promise<void> = Promise.resolve()
  #closed = false

  private constructor(url: string) {
    this.#url = url
  }

  static async open(url: string): Promise<PostgresNews> {
    const news = new PostgresNews(url)
    await news.#connect()
    return news
  }

  listen(listener: (news: News) => void): () => void {
    return this.#room.listen(listener)
  }

  tell(news: News): void {
    this.#room.tell(news)
    const whose = 'space' in news ? news.space : news.box
    if (this.#waiting.size >= mostWaiting && !this.#waiting.has(whose)) return
    this.#waiting.set(whose, newer(this.#waiting.get(whose), news))
    this.#later(collectMs, () => this.#send())
  }

  async close(): Promise<void> {
    await this.#send()
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#client?.end()
  }

  /** Connects, again and again when the connection breaks. @throws when it cannot the first time */
  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      application_name: 'breakwater news',
    })
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''))
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    await client.connect()
    await client.query(`SET synchronous_commit = off; LISTEN ${channel}`)
    this.#client = client
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#later(againMs, () => this.#again())
  }

  async #again(): Promise<void> {
    if (this.#closed || this.#client) return
    try {
      await this.#connect()
      await this.#send()
    } catch {
      // Whoever needs the database is told by their own statement; here it is only tried again.
      this.#later(againMs, () => this.#again())
    }
  }

  /** One timer for all: what is said while it runs is said with it. */
  #later(ms: number, work: () => Promise<void>): void {
    if (this.#closed || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void work()
    }, ms).unref()
  }

  /** One after the other: a connection says one thing at a time. */
  #send(): Promise<void> {
    this.#sent = this.#sent.then(() => this.#sendWaiting())
    return this.#sent
  }

  /** Never rejects. */
  async #sendWaiting(): Promise<void> {
    while (this.#client && this.#waiting.size > 0) {
      const some = [...this.#waiting].slice(0, mostInOne)
      for (const [whose] of some) this.#waiting.delete(whose)
      const payload = JSON.stringify({ from: this.#self, news: some.map(([, news]) => news) })
      try {
        await this.#client.query('SELECT pg_notify($1, $2)', [channel, payload])
      } catch {
        // The connection broke: what is newer meanwhile stays, the rest is told by the next connection.
        for (const [whose, news] of some) this.#waiting.set(whose, newer(this.#waiting.get(whose), news))
        return
      }
    }
  }

  #hear(payload: string): void {
    const { from, news } = JSON.parse(payload) as { from: string; news: readonly News[] }
    if (from !== this.#self) for (const one of news) this.#room.tell(one)
  }
}

/** Two that append at once may tell in any order. */
function newer(known: News | undefined, news: News): News {
  if (known === undefined || !('head' in known)) return known ?? news
  if (!('head' in news)) return news
  return {
    space: news.space,
    head: Math.max(known.head, news.head),
    manifest: Math.max(known.manifest, news.manifest),
  }
}
