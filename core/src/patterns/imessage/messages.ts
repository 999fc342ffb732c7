import { EventColumns, firstOutside, kindCode, nobody } from '../events.ts'
import { appleTime } from './apple-time.ts'
import { attributedLength } from './attributed-body.ts'
import { charactersOf } from './code-points.ts'
import type { Conversation, Handle } from './conversations.ts'
import type { Database } from './database.ts'
import { eachRow, type Wanted } from './sqlite/each-row.ts'
import type { Row } from './sqlite/row.ts'

/** Those columns of `message` that are read; a version of the program may lack any but the first two. */
const columns = [
  'date',
  'is_from_me',
  'text',
  'attributedbody',
  'handle_id',
  'associated_message_type',
  'item_type',
  'cache_has_attachments',
  'is_audio_message',
  'date_retracted',
] as const
const slot = Object.fromEntries(columns.map((name, i) => [name, i])) as Readonly<
  Record<(typeof columns)[number], number>
>

/** What was read of one conversation. */
export interface Messages {
  readonly events: EventColumns
  /** Addresses in the order of their first message; the owner's place holds no name, since the file has none. */
  readonly people: readonly string[]
  readonly me: number
  /** Messages that count as contact. */
  readonly contact: number
  readonly skipped: number
  /** Events that stand before earlier ones. */
  readonly outOfOrder: number
  /** The file ends before its messages do. */
  readonly cut: boolean
}

/**
 * Reads the messages of one conversation, those in the `wanted` rows, in the order in which they came to this computer.
 * @throws PatternsFailure `damaged`
 */
export async function messagesOf(
  database: Database,
  conversation: Conversation,
  handles: ReadonlyMap<number, Handle>,
  wanted: Wanted,
): Promise<Messages> {
  const { pages, tables } = database
  const reading = new Reading(conversation, handles, pages.header.text)
  const places = columns.map(name => tables.message.place(name))
  const walked = await eachRow(pages, tables.message.root, places, row => reading.take(row), wanted)
  return reading.done(walked)
}

const ownName = ''
const ownKey = 'me'
const otherKey = 'them'

class Reading {
  readonly #events = new EventColumns()
  readonly #conversation: Conversation
  readonly #handles: ReadonlyMap<number, Handle>
  readonly #encoding: Database['pages']['header']['text']
  readonly #people: string[] = []
  readonly #places = new Map<string, number>()
  #skipped = 0
  #outOfOrder = 0
  #contact = 0
  #latest = Number.NEGATIVE_INFINITY

  constructor(
    conversation: Conversation,
    handles: ReadonlyMap<number, Handle>,
    encoding: Database['pages']['header']['text'],
  ) {
    this.#conversation = conversation
    this.#handles = handles
    this.#encoding = encoding
  }

  take(row: Row): void {
    const at = appleTime(row, slot.date)
    const kind = kindOf(row)
    const sender = kind === kindCode.system ? nobody : this.#sender(row)
    if (at === undefined || sender === undefined) {
      this.#skipped++
      return
    }
    if (at < this.#latest) this.#outOfOrder++
    this.#latest = Math.max(this.#latest, at)
    if (kind < firstOutside) this.#contact++
    this.#events.add(at, sender, kind, this.#length(row, kind))
  }

  done({ cut, tooLong }: { cut: boolean; tooLong: number }): Messages {
    // Whoever never wrote is one of the two all the same.
    const me = this.#place(ownKey, ownName)
    if (!this.#conversation.group) this.#place(otherKey, this.#conversation.names[0] ?? '')
    return {
      events: this.#events,
      people: this.#people,
      me,
      contact: this.#contact,
      skipped: this.#skipped + tooLong,
      outOfOrder: this.#outOfOrder,
      cut,
    }
  }

  #sender(row: Row): number | undefined {
    if (row.number(slot.is_from_me) === 1) return this.#place(ownKey, ownName)
    // Who writes in a chat of two is the other one, from whatever address.
    if (!this.#conversation.group) return this.#place(otherKey, this.#conversation.names[0] ?? '')
    const handle = this.#handles.get(row.number(slot.handle_id) ?? 0)
    return handle && this.#place(`with ${handle.person}`, handle.id)
  }

  #place(key: string, name: string): number {
    const place = this.#places.get(key) ?? this.#people.push(name) - 1
    this.#places.set(key, place)
    return place
  }

  /** Of newer systems' messages the text stands in the archive alone. */
  #length(row: Row, kind: number): number {
    if (kind !== kindCode.text && kind !== kindCode.media) return 0
    const text = row.text(slot.text)
    if (text) return charactersOf(text, this.#encoding)
    const body = row.blob(slot.attributedbody)
    return body ? attributedLength(body) : 0
  }
}

/**
 * Reactions have 2000 to 2005 and 3000 to 3005 when taken back; macOS 15 added two more of each, so the whole thousands are taken.
 * A sticker that was laid on a message has 1000.
 */
function kindOf(row: Row): number {
  const associated = row.number(slot.associated_message_type) ?? 0
  if (associated >= 2000 && associated < 4000) return kindCode.reaction
  if ((row.number(slot.item_type) ?? 0) !== 0) return kindCode.system
  if ((row.number(slot.date_retracted) ?? 0) > 0) return kindCode.deleted
  if (associated === 1000) return kindCode.sticker
  if (row.number(slot.is_audio_message) === 1) return kindCode.voice
  return row.number(slot.cache_has_attachments) === 1 ? kindCode.media : kindCode.text
}
