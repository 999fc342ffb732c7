import { byTime } from '../by-time.ts'
import { EventColumns, firstOutside, kindCode, nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import { Once } from '../once.ts'
import { isFields, parsed } from '../parsed-json.ts'
import type { Format, Note, ReadChat } from '../reader.ts'
import type { Chat, Part } from './chats.ts'
import { openMessage, type Read, reactionsIn } from './message.ts'
import { Names } from './names.ts'
import { numberOf } from './place.ts'
import { repaired } from './repair.ts'
import { readSealed } from './sealed.ts'

/**
 * Reads all files of one chat, one after another, the oldest messages first.
 * @throws PatternsFailure `damaged`, `group`, `noMessages`
 */
export async function readParts(chat: Chat, format: Format): Promise<ReadChat> {
  const exports = exportsIn(chat.parts)
  const reading = new Reading(exports.size > 1 ? new Once() : undefined)
  for (const parts of exports.values()) {
    const order = [...parts].sort((a, b) => numberOf(b.source.name) - numberOf(a.source.name))
    for (const part of order) await reading.file(part)
    reading.exportEnded()
  }
  const read = reading.done(format, chat, exports.values().next().value?.[0]?.source.name)
  const missing = missingIn(chat.parts)
  return missing === 0 ? read : { ...read, notes: [...read.notes, { code: 'partMissing', count: missing }] }
}

/** Parts by the export that they came in. Of two files of one number in one folder, the second is of another download. */
function exportsIn(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const seen = new Map<string, number>()
  return Map.groupBy(parts, ({ form, place, source }) => {
    const file = `${form} ${place.within} ${numberOf(source.name)}`
    const copies = (seen.get(file) ?? 0) + 1
    seen.set(file, copies)
    return `${form} ${copies} ${place.within}`
  })
}

/** How many of the numbers up to the highest are nowhere: what came before the encryption has numbers of its own. */
function missingIn(parts: readonly Part[]): number {
  const numbered = parts.filter(
    ({ form, source }) => form === 'open' && /message_\d+[^/]*$/i.test(source.name),
  )
  const runs = Map.groupBy(numbered, ({ place }) => place.cutover)
  return [...runs.values()].reduce((missing, run) => {
    const numbers = new Set(run.map(({ source }) => numberOf(source.name)))
    const highest = Math.max(...numbers)
    // No chat has a hundred million messages: such a number counts something else.
    return highest > 9999 ? missing : missing + Math.max(0, highest - numbers.size)
  }, 0)
}

class Reading {
  readonly #columns = new EventColumns()
  /** Only where there are several exports to compare. */
  readonly #once: Once | undefined
  readonly #names = new Names()
  readonly #people: string[] = []
  readonly #titles = new Set<string>()
  readonly #notes: Note[] = []
  #skipped = 0
  #contact = 0

  constructor(once: Once | undefined) {
    this.#once = once
  }

  async file({ source, form }: Part): Promise<void> {
    if (form === 'open') return this.#open(source.name, await parsed(source))
    const { title, notes } = await readSealed(source, this.#names, read => this.#add(read, source.name))
    // The chat's name has a number behind it there.
    if (title !== undefined) this.#titles.add(title.replace(/_\d+$/, ''))
    this.#notes.push(...notes)
  }

  #open(file: string, value: unknown): void {
    if (!isFields(value) || !Array.isArray(value.messages)) throw new PatternsFailure('damaged', { file })
    const messages: readonly unknown[] = value.messages
    // A chat of two is called like the other one.
    if (typeof value.title === 'string') this.#titles.add(repaired(value.title))
    const reacted = new Set<string>()
    reactionsIn(messages, this.#names, reacted)
    // Meta writes the newest first; what was written in the same moment keeps its order so.
    for (let at = messages.length - 1; at >= 0; at--)
      this.#add(openMessage(messages[at], this.#names, reacted), file)
  }

  exportEnded(): void {
    this.#once?.exportEnded()
  }

  #add(read: Read | undefined, file: string): void {
    if (!read) {
      this.#skipped++
      return
    }
    const kind = kindCode[read.kind]
    const sender = kind === kindCode.system ? nobody : this.#sender(read.name, file)
    if (this.#once?.isNew(read.at, sender) === false) return
    if (kind < firstOutside) this.#contact++
    this.#columns.add(read.at, sender, kind, read.length)
  }

  #sender(name: string, file: string): number {
    const known = this.#people.indexOf(name)
    if (known >= 0) return known
    if (this.#people.length === 2) throw new PatternsFailure('group', { file })
    return this.#people.push(name) - 1
  }

  done(format: Format, { participants }: Chat, file: string | undefined): ReadChat {
    if (this.#contact === 0) throw new PatternsFailure('noMessages', file === undefined ? {} : { file })
    const notes = [...this.#notes]
    if (this.#skipped > 0) notes.push({ code: 'skipped', count: this.#skipped })
    const { events, order } = byTime(this.#columns)
    const people = order.map(old => this.#people[old] ?? '')
    const index = people.indexOf(ownerOf(participants, this.#titles) ?? '')
    return {
      format,
      people,
      ...(index >= 0 && { me: { index, sure: false } }),
      events,
      clock: 'utc',
      grain: 1,
      notes,
    }
  }
}

/** Who the chat is not called after; else the last of those who take part, which is where Meta writes the owner. */
function ownerOf(participants: readonly string[], titles: ReadonlySet<string>): string | undefined {
  const others = participants.filter(name => titles.has(name))
  if (participants.length === 2 && others.length === 1) return participants.find(name => !titles.has(name))
  return participants.at(-1)
}
