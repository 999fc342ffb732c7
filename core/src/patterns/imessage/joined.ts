import type { Database } from './database.ts'
import { eachRow, type Wanted } from './sqlite/each-row.ts'

/** Which message is in which chat: columns that double when full, twelve bytes a message. */
export class Joined {
  readonly #seen = new Set<number>()
  #count = 0
  #messages = new Float64Array(1024)
  #chats = new Uint32Array(1024)

  add(chat: number, message: number): void {
    if (this.#count === this.#chats.length) this.#grow()
    this.#messages[this.#count] = message
    this.#chats[this.#count] = chat
    this.#count++
    this.#seen.add(chat)
  }

  /** Chats with at least one message. */
  get filled(): ReadonlySet<number> {
    return this.#seen
  }

  /** The messages of these chats, to be asked for by the numbers of their rows. */
  of(chats: ReadonlySet<number>): Wanted {
    const own = this.#messages.slice(0, this.#count).filter((_, i) => chats.has(this.#chats[i] ?? 0))
    own.sort()
    return { any: (low, high) => (own[firstFrom(own, low)] ?? Number.POSITIVE_INFINITY) <= high }
  }

  #grow(): void {
    const messages = new Float64Array(this.#count * 2)
    const chats = new Uint32Array(this.#count * 2)
    messages.set(this.#messages)
    chats.set(this.#chats)
    this.#messages = messages
    this.#chats = chats
  }
}

/** @throws PatternsFailure `damaged`, where the file ends before the table does, too */
export async function joinedOf({ pages, tables: { joined: table } }: Database): Promise<Joined> {
  const joined = new Joined()
  const { cut } = await eachRow(pages, table.root, ['chat_id', 'message_id'].map(table.place), row => {
    const [chat, message] = [row.number(0), row.number(1)]
    // Numbers of chats are small; another one names no chat.
    if (chat !== undefined && message !== undefined && chat >>> 0 === chat) joined.add(chat, message)
  })
  if (cut) throw pages.broken(table.root)
  return joined
}

/** Place of the first number that is not below. */
function firstFrom(numbers: Float64Array, low: number): number {
  let from = 0
  let to = numbers.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((numbers[middle] ?? 0) < low) from = middle + 1
    else to = middle
  }
  return from
}
