import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Source } from '../../source.ts'
import { sourceOf } from '../../testing/sources.ts'

/** No word of a message may ever come back: every body of a made database holds this one. */
export const canary = 'heronmarble'

/** The columns of `message` that are read, among some that are not; a version of the program lacks the later ones. */
const messageColumns = [
  'ROWID INTEGER PRIMARY KEY AUTOINCREMENT',
  'guid TEXT UNIQUE NOT NULL',
  'text TEXT',
  'replace INTEGER DEFAULT 0',
  'handle_id INTEGER DEFAULT 0',
  'subject TEXT',
  'attributedBody BLOB',
  'service TEXT',
  'date INTEGER',
  'date_read INTEGER',
  'is_from_me INTEGER DEFAULT 0',
  'cache_has_attachments INTEGER DEFAULT 0',
  'item_type INTEGER DEFAULT 0',
  'is_audio_message INTEGER DEFAULT 0',
  'payload_data BLOB',
  'associated_message_guid TEXT',
  'associated_message_type INTEGER DEFAULT 0',
  'date_retracted INTEGER DEFAULT 0',
]

export interface Options {
  readonly pageSize?: number
  readonly journal?: 'wal' | 'delete'
  /** Bytes kept free at the end of each page. */
  readonly reserved?: number
  readonly encoding?: 'UTF-8' | 'UTF-16le' | 'UTF-16be'
  /** Columns that this version does not have. */
  readonly lacks?: readonly string[]
}

/** A made-up chat.db, written by SQLite itself, and read as it lies on the disk while it is open. */
export class ChatDatabase implements Disposable {
  readonly db: DatabaseSync
  readonly #folder = mkdtempSync(join(tmpdir(), 'chat-database-'))
  readonly #lacks: readonly string[]

  constructor(options: Options = {}) {
    const { pageSize = 4096, journal = 'delete', encoding = 'UTF-8', reserved = 0, lacks = [] } = options
    this.#lacks = lacks
    if (reserved > 0) layReserved(this.#path, pageSize, reserved)
    this.db = new DatabaseSync(this.#path)
    this.db.exec(`PRAGMA encoding = '${encoding}'; PRAGMA page_size = ${pageSize}; PRAGMA synchronous = OFF`)
    this.db.exec(`PRAGMA journal_mode = ${journal}; PRAGMA wal_autocheckpoint = 0`)
    const columns = messageColumns.filter(column => !lacks.includes(column.split(' ')[0] ?? ''))
    this.db.exec(`
      CREATE TABLE message (${columns.join(', ')});
      CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, country TEXT,
        service TEXT NOT NULL, person_centric_id TEXT, UNIQUE (id, service));
      CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT, style INTEGER,
        chat_identifier TEXT, service_name TEXT, display_name TEXT);
      CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
      CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, message_date INTEGER DEFAULT 0,
        PRIMARY KEY (chat_id, message_id));
      CREATE INDEX message_idx_date ON message(date);`)
  }

  get #path(): string {
    return join(this.#folder, 'chat.db')
  }

  insert(table: string, values: Readonly<Record<string, SQLInputValue>>): number {
    const names = Object.keys(values).filter(name => !this.#lacks.includes(name))
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    return Number(this.db.prepare(sql).run(...names.map(name => values[name] ?? null)).lastInsertRowid)
  }

  handle(id: string, service = 'iMessage', person: string | null = null): number {
    return this.insert('handle', { id, service, person_centric_id: person })
  }

  /** A chat of two with this handle. */
  pair(identifier: string, handle: number, service = 'iMessage'): number {
    const chat = this.insert('chat', { style: 45, chat_identifier: identifier, service_name: service })
    this.insert('chat_handle_join', { chat_id: chat, handle_id: handle })
    return chat
  }

  message(chat: number, values: Readonly<Record<string, SQLInputValue>>): number {
    const text = { guid: `guid ${++this.#messages}`, text: `${canary} hello`, is_from_me: 0 }
    const row = this.insert('message', { ...text, ...values })
    this.insert('chat_message_join', { chat_id: chat, message_id: row })
    return row
  }
  #messages = 0

  /** The files as they are now; the log only where there is one. */
  files(pieces?: readonly number[]): readonly Source[] {
    const log = this.log()
    const database = sourceOf('chat.db', this.bytes(), pieces)
    return log === undefined ? [database] : [database, sourceOf('chat.db-wal', log, pieces)]
  }

  bytes(): Uint8Array {
    return new Uint8Array(readFileSync(this.#path))
  }

  log(): Uint8Array | undefined {
    try {
      return new Uint8Array(readFileSync(`${this.#path}-wal`))
    } catch {
      return undefined
    }
  }

  [Symbol.dispose](): void {
    this.db.close()
    rmSync(this.#folder, { recursive: true })
  }
}

/** An empty database whose pages keep some bytes free: SQLite takes it over from the header, and has no command for it. */
function layReserved(path: string, pageSize: number, reserved: number): void {
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA page_size = ${pageSize}; PRAGMA user_version = 1`)
  db.close()
  const bytes = readFileSync(path)
  bytes.writeUInt8(reserved, 20)
  bytes.writeUInt16BE(pageSize - reserved, 105)
  writeFileSync(path, bytes)
}

/** Nanoseconds since 2001, as newer systems write them, of a moment in milliseconds since 1970. */
export const appleNanoseconds = (at: number): bigint => BigInt(at - 978_307_200_000) * 1_000_000n

/** A small chat with Alex: four texts of the two, a second apart, the owner's second and last. */
export function smallChat(options?: Options): ChatDatabase {
  const made = new ChatDatabase(options)
  const alex = made.handle('+447700900123')
  const chat = made.pair('+447700900123', alex)
  for (let i = 0; i < 4; i++)
    made.message(chat, {
      text: `${canary} ${'a'.repeat(i)}`,
      handle_id: alex,
      is_from_me: i === 1 || i === 3 ? 1 : 0,
      date: appleNanoseconds(1_700_000_000_000 + 1000 * i),
    })
  return made
}
