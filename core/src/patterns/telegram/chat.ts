import { EventColumns, firstOutside, kindCode, nobody } from '../events.ts'
import type { Note, ReadChat } from '../reader.ts'
import type { Message } from './message.ts'
import { ownerOf } from './owner.ts'
import { absent, People } from './people.ts'

/** What a file says of all chats in it; whole once the file is through. */
export interface About {
  /** Id of whose account this is; only a whole export says so. */
  owner?: string
  notes: readonly Note[]
}

/** One chat while it is read. */
export class Chat {
  readonly #about: About
  name: string | undefined
  type: string | undefined
  /** Digits, as the file has them. */
  id: string | undefined
  /** Whether a list of messages was seen. */
  hasMessages = false
  /** Messages of people. */
  contact = 0
  readonly people = new People()
  readonly #events = new EventColumns()
  #clock: 'utc' | 'local' | undefined
  #skipped = 0
  #outOfOrder = 0
  #last = Number.NEGATIVE_INFINITY

  constructor(about: About) {
    this.#about = about
  }

  add(message: Message): void {
    const at = this.#time(message)
    const writer = at > 0 && isReadable(message) ? this.#writer(message) : undefined
    if (writer === undefined) {
      this.#skipped++
      return
    }
    if (at < this.#last) this.#outOfOrder++
    this.#last = at
    const code = kindCode[message.kind]
    if (code < firstOutside) this.contact++
    this.#events.add(at, writer, code, Math.max(0, message.length))
  }

  get clock(): 'utc' | 'local' | undefined {
    return this.#clock
  }

  /** One clock for the whole chat: that of its first message, since both cannot be put in one order. */
  #time({ utc, local }: Message): number {
    if (this.#clock === undefined && !Number.isNaN(utc)) this.#clock = 'utc'
    if (this.#clock === undefined && !Number.isNaN(local)) this.#clock = 'local'
    return this.#clock === 'utc' ? utc : local
  }

  #writer({ kind, fromId, from }: Message): number | undefined {
    if (kind === 'system') return nobody
    return fromId === absent && from === absent ? undefined : this.people.index(fromId, from)
  }

  done(): ReadChat {
    const me = ownerOf(this, this.#about.owner)
    return {
      format: 'telegram',
      people: this.people.names,
      ...(me && { me }),
      events: this.#events.done(),
      clock: this.#clock ?? 'utc',
      grain: 1000,
      notes: [...this.#about.notes, ...this.#notes()],
    }
  }

  #notes(): Note[] {
    const notes: Note[] = [
      { code: 'skipped', count: this.#skipped },
      { code: 'outOfOrder', count: this.#outOfOrder },
    ]
    return notes.filter(({ count }) => count > 0)
  }
}

/** A message without even an empty text is none that Telegram wrote. */
const isReadable = ({ type, length }: Message): boolean =>
  type === 'service' || (type === 'message' && length >= 0)
