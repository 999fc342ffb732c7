import type { Teller } from './relay-store.ts'
import type { News } from './store.ts'

/** Tells those who listen in this process. */
export class Newsroom implements Teller {
  readonly #listeners = new Set<(news: News) => void>()

  listen(listener: (news: News) => void): () => void {
    // A listener that is given twice listens twice.
    const own = (news: News) => listener(news)
    this.#listeners.add(own)
    return () => this.#listeners.delete(own)
  }

  tell(news: News): void {
    for (const listener of this.#listeners) listener(news)
  }

  async close(): Promise<void> {
    this.#listeners.clear()
  }
}
