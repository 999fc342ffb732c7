import { byTime } from '../by-time.ts'
import { EventColumns, type EventKind, firstOutside, kindCode, nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import { Once } from '../once.ts'
import { type Fields, isFields, parsed, some } from '../parsed-json.ts'
import type { Note, ReadChat } from '../reader.ts'
import type { Source } from '../source.ts'
import { lengthOf } from '../text-length.ts'
import type { Chat } from './chats.ts'
import { Dates } from './dates.ts'
import { type Person, personOf } from './person.ts'

/**
 * Reads the messages of one chat.
 * @throws PatternsFailure `otherVariant` for a date in no known form, `damaged`, `group`, `noMessages`
 */
export async function readMessages(chat: Chat, owner: Person | undefined): Promise<ReadChat> {
  const reading = new Reading(chat.files.length > 1 ? new Once() : undefined)
  for (const source of chat.files) reading.file(source, await parsed(source))
  return reading.done(owner, chat.files[0])
}

class Reading {
  readonly #columns = new EventColumns()
  readonly #dates = new Dates()
  readonly #people: Person[] = []
  readonly #once: Once | undefined
  #skipped = 0
  #contact = 0

  /** @param once where there are several files to compare */
  constructor(once: Once | undefined) {
    this.#once = once
  }

  file(source: Source, value: unknown): void {
    if (!isFields(value) || !Array.isArray(value.messages)) {
      throw new PatternsFailure('damaged', { file: source.name })
    }
    for (const message of value.messages as readonly unknown[]) this.#add(message, source.name)
    this.#once?.exportEnded()
  }

  #add(message: unknown, file: string): void {
    const writer = isFields(message) ? personOf(message.creator) : undefined
    if (!isFields(message) || !writer || typeof message.created_date !== 'string') {
      this.#skipped++
      return
    }
    const at = this.#dates.read(message.created_date)
    if (Number.isNaN(at)) throw new PatternsFailure('otherVariant', { file })
    const kind = writer.human ? kindIn(message) : 'system'
    const sender = writer.human ? this.#sender(writer, file) : nobody
    if (this.#once?.isNew(at, sender) === false) return
    const words =
      kind !== 'deleted' && kind !== 'system' && typeof message.text === 'string' ? message.text : ''
    if (kindCode[kind] < firstOutside) this.#contact++
    this.#columns.add(at, sender, kindCode[kind], lengthOf(words))
  }

  #sender(writer: Person, file: string): number {
    const known = this.#people.findIndex(({ id }) => id === writer.id)
    if (known >= 0) return known
    if (this.#people.length === 2) throw new PatternsFailure('group', { file })
    return this.#people.push(writer) - 1
  }

  done(owner: Person | undefined, source: Source | undefined): ReadChat {
    if (this.#contact === 0) throw new PatternsFailure('noMessages', source ? { file: source.name } : {})
    const notes: Note[] = this.#skipped > 0 ? [{ code: 'skipped', count: this.#skipped }] : []
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

function kindIn({ message_state, attached_files, annotations, text }: Fields): EventKind {
  if (message_state === 'DELETED') return 'deleted'
  if (some(attached_files)) return 'media'
  if (text !== undefined && text !== '') return 'text'
  return some(annotations) && annotations.some(isCall) ? 'call' : 'deleted'
}

const isCall = (one: unknown) => isFields(one) && isFields(one.video_call_metadata)
