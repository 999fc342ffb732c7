import { byTime } from '../by-time.ts'
import { EventColumns, firstOutside, kindCode, nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import { notesOf } from '../json/notes.ts'
import type { Rule } from '../json/rule.ts'
import { Scanner } from '../json/scanner.ts'
import { Words } from '../json/words.ts'
import { Once } from '../once.ts'
import type { Note, ReadChat } from '../reader.ts'
import type { Source } from '../source.ts'
import type { Chat } from './chats.ts'
import { Dates } from './dates.ts'
import { Message, messageRule } from './message.ts'
import type { Person } from './person.ts'

/**
 * Reads the messages of one chat, in pieces: memory does not grow with what is said in it.
 * @throws PatternsFailure `otherVariant` for a date in no known form, `damaged` with the place, `group`, `noMessages`
 */
export async function readMessages(chat: Chat, owner: Person | undefined): Promise<ReadChat> {
  const reading = new Reading(chat.files.length > 1 ? new Once() : undefined)
  for (const source of chat.files) await reading.file(source)
  return reading.done(owner, chat.files[0])
}

class Reading {
  readonly #columns = new EventColumns()
  readonly #dates = new Dates()
  readonly #people: Person[] = []
  readonly #once: Once | undefined
  readonly #message = new Message()
  readonly #notes: Note[] = []
  #skipped = 0
  #contact = 0

  /** @param once where there are several files to compare */
  constructor(once: Once | undefined) {
    this.#once = once
  }

  async file(source: Source): Promise<void> {
    const message = messageRule(
      this.#message,
      () => this.#add(source.name),
      () => this.#skipped++,
    )
    const scanner = new Scanner({ keys: new Words<Rule>({ messages: { items: message } }) }, source.name)
    for await (const chunk of source.chunks()) scanner.feed(chunk)
    this.#notes.push(...notesOf(scanner))
    this.#once?.exportEnded()
  }

  #add(file: string): void {
    const { writer, date, kind, length } = this.#message
    if (!writer || date === undefined) {
      this.#skipped++
      return
    }
    const at = this.#dates.read(date)
    if (Number.isNaN(at)) throw new PatternsFailure('otherVariant', { file })
    const sender = writer.human ? this.#sender(writer, file) : nobody
    if (this.#once?.isNew(at, sender) === false) return
    if (kindCode[kind] < firstOutside) this.#contact++
    this.#columns.add(at, sender, kindCode[kind], length)
  }

  #sender(writer: Person, file: string): number {
    const known = this.#people.findIndex(({ id }) => id === writer.id)
    if (known >= 0) return known
    if (this.#people.length === 2) throw new PatternsFailure('group', { file })
    return this.#people.push(writer) - 1
  }

  done(owner: Person | undefined, source: Source | undefined): ReadChat {
    if (this.#contact === 0) throw new PatternsFailure('noMessages', source ? { file: source.name } : {})
    const notes = [...this.#notes]
    if (this.#skipped > 0) notes.push({ code: 'skipped', count: this.#skipped })
    const { events, order } = byTime(this.#columns)
    const wrote = order.map(old => this.#people[old])
    // The owner is known also where they never wrote.
    const people = owner && wrote.every(one => one?.id !== owner.id) ? [...wrote, owner] : wrote
    const me = people.findIndex(person => person !== undefined && person.id === owner?.id)
    return {
      format: 'googleChat',
      people: people.map(person => person?.name ?? ''),
      ...(me >= 0 && { me: { index: me, sure: true } }),
      events,
      clock: 'utc',
      grain: 1000,
      notes,
    }
  }
}
