import { EventColumns, kindCode } from '../events.ts'
import type { Rule } from '../json/rule.ts'
import { Scanner } from '../json/scanner.ts'
import type { Token } from '../json/token.ts'
import { wallClock } from '../json/wall-clock.ts'
import { Words } from '../json/words.ts'
import type { Note } from '../reader.ts'
import type { Source } from '../source.ts'
import { Table } from './csv.ts'

/** The owner's messages of one channel, newest first as Discord writes them, or in any other order. */
export class Messages {
  readonly events = new EventColumns()
  /** The finest step that was seen: the lists of before 2024 have milliseconds. */
  grain: 1 | 1000 = 1000
  #skipped = 0
  #truncated = 0
  #repaired = 0
  #at = Number.NaN
  #length = 0
  #attached = false

  /** Reads one file, of either form. */
  async read(source: Source, form: 'json' | 'csv'): Promise<void> {
    if (form === 'json') await this.#readJson(source)
    else await this.#readCsv(source)
  }

  get notes(): Note[] {
    const notes: Note[] = [
      { code: 'truncated', count: this.#truncated },
      { code: 'skipped', count: this.#skipped },
      { code: 'repaired', count: this.#repaired },
      { code: 'ownOnly', count: this.events.count },
    ]
    return notes.filter(({ count, code }) => count > 0 || code === 'ownOnly')
  }

  async #readJson(source: Source): Promise<void> {
    const message: Rule = {
      open: () => this.#begin(),
      close: () => this.#add(),
      keys: new Words<Rule>(this.#columns()),
    }
    const scanner = new Scanner({ items: message }, source.name)
    for await (const chunk of source.chunks()) scanner.feed(chunk)
    if (!scanner.whole) this.#truncated++
    this.#repaired += scanner.repaired
  }

  async #readCsv(source: Source): Promise<void> {
    const table = new Table(this.#columns(), source.name, () => {
      this.#add()
      this.#begin()
    })
    this.#begin()
    for await (const chunk of source.chunks()) table.feed(chunk)
    if (!table.whole) this.#truncated++
  }

  #columns() {
    return {
      Timestamp: { value: ({ bytes, start, end }: Token) => (this.#at = wallClock(bytes, start, end)) },
      Contents: { measured: true as const, value: ({ points }: Token) => (this.#length = points) },
      Attachments: { value: ({ start, end }: Token) => (this.#attached = end > start) },
    }
  }

  #begin(): boolean {
    this.#at = Number.NaN
    this.#length = 0
    this.#attached = false
    return true
  }

  /** Without a word it is a file, or a sticker, a poll, something passed on, which Discord leaves out of the package. */
  #add(): void {
    if (Number.isNaN(this.#at)) {
      this.#skipped++
      return
    }
    if (this.#at % 1000 !== 0) this.grain = 1
    const kind = this.#length > 0 && !this.#attached ? 'text' : 'media'
    this.events.add(this.#at, 0, kindCode[kind], this.#length)
  }
}
