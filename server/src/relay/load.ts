/** How much is in hand at once: beyond it, whoever comes is asked to come again rather than everybody being made to wait. */
import { Refused } from './refused.ts'

export interface LoadLimits {
  /** Writes that wait for the database. */
  readonly writes: number
  /** Bytes of bodies and pages that are in memory because somebody sends or fetches them. */
  readonly bytes: number
}

/** Bytes that one request holds, given back when it is over. */
export interface Share {
  /** @throws Refused `busy` */
  take(bytes: number): void
  giveBack(): void
}

const SECONDS = 2

export class Load {
  readonly #most: LoadLimits
  #writes = 0
  #bytes = 0
  #idle: (() => void)[] = []

  constructor(most: LoadLimits) {
    this.#most = most
  }

  get writes(): number {
    return this.#writes
  }

  get bytes(): number {
    return this.#bytes
  }

  share(): Share {
    let held = 0
    return {
      take: bytes => {
        if (this.#bytes + bytes > this.#most.bytes) throw new Refused('busy', SECONDS)
        this.#bytes += bytes
        held += bytes
      },
      giveBack: () => {
        this.#bytes -= held
        held = 0
      },
    }
  }

  /** Runs a write to the database. @throws Refused `busy` */
  async write<T>(work: () => Promise<T>): Promise<T> {
    if (this.#writes >= this.#most.writes) throw new Refused('busy', SECONDS)
    this.#writes++
    try {
      return await work()
    } finally {
      this.#writes--
      if (this.#writes === 0) for (const tell of this.#idle.splice(0)) tell()
    }
  }

  /** Resolves as soon as no write waits any more. */
  idle(): Promise<void> {
    return this.#writes === 0 ? Promise.resolve() : new Promise(resolve => this.#idle.push(resolve))
  }
}
