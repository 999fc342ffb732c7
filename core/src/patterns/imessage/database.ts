import { type FailureCode, PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { beginsDatabase, headerBytes } from './sqlite/file-header.ts'
import { type AnyPlace, openPages, type Pages } from './sqlite/pages.ts'
import { type Table, tablesOf } from './sqlite/schema.ts'
import { beginsWriteAhead } from './sqlite/write-ahead.ts'

/** A chat.db, opened: the tables that are read. */
export interface Database {
  readonly pages: Pages
  readonly name: string
  readonly tables: {
    readonly message: Table
    readonly handle: Table
    readonly chat: Table
    /** Which message is in which chat. */
    readonly joined: Table
    /** Who is in which chat; some files lack it. */
    readonly members: Table | undefined
  }
}

/**
 * Opens the one database of Messages among these files, with its write-ahead log.
 * @throws PatternsFailure `unknownFormat` where there is none, `mixedFormats` for more than one, `otherVariant` for a log alone, `damaged`
 */
export async function openDatabase(files: readonly Source[]): Promise<Database> {
  const sorted = await sort(files)
  const opened: Database[] = []
  for (const file of sorted.databases) {
    const found = await open(file, logOf(file, sorted))
    if (found) opened.push(found)
  }
  const [first, second] = opened
  if (second) throw new PatternsFailure('mixedFormats', { file: second.name })
  if (first) return first
  const [any] = files
  throw new PatternsFailure(await without(sorted), any && { file: any.name })
}

/** Why there is no database of Messages. A log alone is sound, and holds only what was written last. */
async function without({ databases, logs }: Sorted): Promise<FailureCode> {
  if (databases.length > 0) return 'unknownFormat'
  const heads = await Promise.all(logs.map(log => log.slice(0, headerBytes)))
  return heads.every(beginsWriteAhead) ? 'otherVariant' : 'damaged'
}

interface Sorted {
  readonly databases: readonly AnyPlace[]
  readonly logs: readonly AnyPlace[]
}

async function sort(files: readonly Source[]): Promise<Sorted> {
  const databases: AnyPlace[] = []
  const logs: AnyPlace[] = []
  for (const file of files) {
    const source = await anyPlace(file)
    const kind = beginsDatabase(await source.slice(0, headerBytes)) ? databases : logs
    kind.push(source)
  }
  return { databases, logs }
}

/** By its name, or, where there is just one of each, whatever a browser or a mail program made of its name. */
function logOf(file: AnyPlace, { databases, logs }: Sorted): AnyPlace | undefined {
  const named = logs.find(log => log.name === `${file.name}-wal`)
  return named ?? (databases.length === 1 && logs.length === 1 ? logs[0] : undefined)
}

async function open(file: AnyPlace, log: AnyPlace | undefined): Promise<Database | undefined> {
  const pages = await openPages(file, log)
  const tables = await tablesOf(pages)
  const [message, handle, chat, joined] = ['message', 'handle', 'chat', 'chat_message_join'].map(name =>
    tables.get(name),
  )
  if (!message || !handle || !chat || !joined) return undefined
  if (message.place('date') < 0 || message.place('is_from_me') < 0) return undefined
  const members = tables.get('chat_handle_join')
  return { pages, name: file.name, tables: { message, handle, chat, joined, members } }
}

/** A database in a packed file has no places, only a beginning: up to here it is unpacked into memory. */
const mostUnpacked = 256 << 20

/** @throws PatternsFailure `otherVariant` for a packed database that is too long: it is to be unpacked first */
async function anyPlace(source: Source): Promise<AnyPlace> {
  const { slice } = source
  if (slice) return { ...source, chunks: () => source.chunks(), slice: slice.bind(source) }
  if (source.size > mostUnpacked) throw new PatternsFailure('otherVariant', { file: source.name })
  const bytes = new Uint8Array(source.size)
  let filled = 0
  for await (const chunk of source.chunks()) {
    bytes.set(chunk.subarray(0, bytes.length - filled), filled)
    filled = Math.min(bytes.length, filled + chunk.length)
  }
  return inMemory(source.name, bytes.subarray(0, filled))
}

function inMemory(name: string, bytes: Uint8Array): AnyPlace {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
    },
    slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  }
}
