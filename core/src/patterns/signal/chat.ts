import { EventColumns, firstOutside, kindCode, nobody } from '../events.ts'
import type { Note, ReadChat } from '../reader.ts'
import { absent, type Item } from './item.ts'
import type { Recipients } from './recipients.ts'

/** One chat while it is read. */
export class Chat {
  /** With whom: the number of a recipient. */
  readonly recipient: number
  /** Messages of people. */
  contact = 0
  readonly #events = new EventColumns()
  readonly #writers = new Map<number, number>()
  #skipped = 0
  #outOfOrder = 0
  #last = Number.NEGATIVE_INFINITY

  constructor(recipient: number) {
    this.recipient = recipient
  }

  add(item: Item, self: number): void {
    const code = kindCode[item.kind]
    const writer = code === kindCode.system ? nobody : this.#writer(item, self)
    if (!(item.at > 0) || writer === undefined) {
      this.#skipped++
      return
    }
    if (item.at < this.#last) this.#outOfOrder++
    this.#last = item.at
    if (code < firstOutside) this.contact++
    this.#events.add(item.at, writer, code, item.length)
  }

  /** Who wrote; of a call, whoever called. */
  #writer({ kind, author, outgoing }: Item, self: number): number | undefined {
    const called = outgoing ? self : this.recipient
    const who = kind === 'call' ? called : author === absent && outgoing ? self : author
    if (who === absent) return undefined
    const known = this.#writers.get(who)
    if (known !== undefined) return known
    this.#writers.set(who, this.#writers.size)
    return this.#writers.size - 1
  }

  /** @param lost records that belong to no chat, and so perhaps to this one */
  done(recipients: Recipients, notes: readonly Note[], lost: number): ReadChat {
    const writers = [...this.#writers.keys()]
    // The owner is known also where they never wrote.
    if (recipients.self >= 0 && !writers.includes(recipients.self)) writers.push(recipients.self)
    const index = writers.indexOf(recipients.self)
    return {
      format: 'signal',
      people: writers.map(writer => recipients.name(writer)),
      ...(index >= 0 && { me: { index, sure: true } }),
      events: this.#events.done(),
      clock: 'utc',
      grain: 1,
      notes: [...notes, ...this.#notes(lost)],
    }
  }

  #notes(lost: number): Note[] {
    const notes: Note[] = [
      { code: 'skipped', count: this.#skipped + lost },
      { code: 'outOfOrder', count: this.#outOfOrder },
    ]
    return notes.filter(({ count }) => count > 0)
  }
}
