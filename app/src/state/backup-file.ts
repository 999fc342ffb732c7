/**
 * [Note: the form of a copy] One entry a line of JSON: what the vault stores of it, its id and its place in the order.
 * A line that this program cannot read is carried along as base64 in `raw`. The plain `.json` file is an array of the
 * same lines under `entries`. Both can be read without this program.
 */
import { type Entry, EntryError } from '@breakwater/core/journal'
import type { VaultRecord } from '@breakwater/vault'
import { storedObject, toRecord } from './codec.ts'
import { edge } from './edge.ts'

/** Stands in every plain JSON file, so that a foreign file can be told from a damaged one. */
const fileFormat = 'breakwater-journal'

/** An entry of the file that could not be read: its place in it, from 1, and the field that is wrong. */
export interface BadEntry {
  readonly number: number
  readonly field: string
}

export interface ReadCopy {
  readonly records: readonly VaultRecord[]
  readonly bad: readonly BadEntry[]
}

/** Entries read between two pauses: some ten milliseconds on a slow phone. */
const stepSize = 200

/** All records as lines of JSON, in the order in which they come. */
export function writeLines(records: readonly VaultRecord[]): string {
  return records.map(record => `${writeLine(record)}\n`).join('')
}

/** The plain file. `about` says in words what it is. */
export function writeJson(records: readonly VaultRecord[], about: string): string {
  const head = JSON.stringify({ format: fileFormat, version: 1, about }).slice(0, -1)
  return `${head},"entries":[\n${records.map(writeLine).join(',\n')}\n]}\n`
}

/** The lines of a copy as unparsed JSON texts; empty lines are passed over. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter(line => line.trim() !== '')
}

/** The entries of a plain file as JSON texts; undefined when it is JSON of another kind, or none. */
export function entriesOfJson(text: string): string[] | undefined {
  try {
    const file = JSON.parse(text) as { format?: unknown; entries?: unknown } | null
    if (file?.format !== fileFormat || !Array.isArray(file.entries)) return undefined
    return file.entries.map(entry => JSON.stringify(entry))
  } catch {
    return undefined
  }
}

/**
 * Reads entries one by one, pausing now and then. What cannot be read is named, never guessed and never thrown.
 * `kindHere` tells the kind of an entry that the journal holds already: replacements are checked by it.
 */
export async function readLines(
  lines: readonly string[],
  pause: () => Promise<void>,
  kindHere: (id: string) => string | undefined = () => undefined,
): Promise<ReadCopy> {
  const { readEntry, checkReplacement } = await edge()
  const read: (Entry | VaultRecord | BadEntry)[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % stepSize === 0) await pause()
    read.push(orBad(index + 1, () => readLine(line, readEntry)))
  }
  const kindInFile = kindsById(read.filter(isEntry))
  const kindOfId = (id: string) => kindHere(id) ?? kindInFile.get(id)
  const whole = read.map((one, index) =>
    isEntry(one) ? orBad(index + 1, () => toRecord(checkReplacement(one, kindOfId))) : one,
  )
  return { records: whole.filter(one => 'bytes' in one), bad: whole.filter(one => 'field' in one) }
}

function isEntry(one: Entry | VaultRecord | BadEntry): one is Entry {
  return 'kind' in one
}

/** The kind of each id; none where a file gives one id to entries of two kinds, of which only one will be taken. */
function kindsById(entries: readonly Entry[]): ReadonlyMap<string, string | undefined> {
  const kinds = new Map<string, string | undefined>()
  for (const { id, kind } of entries)
    kinds.set(id, !kinds.has(id) || kinds.get(id) === kind ? kind : undefined)
  return kinds
}

function orBad<T>(number: number, read: () => T): T | BadEntry {
  try {
    return read()
  } catch (error) {
    return { number, field: error instanceof EntryError ? error.field : 'entry' }
  }
}

function writeLine({ id, hlc, bytes }: VaultRecord): string {
  const stored = storedObject(bytes)
  if (stored === undefined) return JSON.stringify({ id, hlc, raw: toBase64(bytes) })
  // Whoever reads the copy checks anew: see [Note: unchecked] in core.
  return JSON.stringify({ ...stored, unchecked: undefined, id, hlc, device: hlc.slice(16) })
}

/**
 * The entry of a line, or the record that an earlier copy carried along unread. What such a record says is read like
 * any other line if it can be read after all: nothing comes past the schemas in another wrapping.
 */
function readLine(line: string, readEntry: (raw: unknown) => Entry): Entry | VaultRecord {
  const value: unknown = JSON.parse(line)
  const carried = rawRecord(value)
  if (carried === undefined) return readEntry(value)
  const { id, hlc } = carried
  const stored = storedObject(carried.bytes)
  return stored === undefined ? carried : readEntry({ ...stored, id, hlc, device: hlc.slice(16) })
}

/** What an earlier copy carried along unread. */
function rawRecord(value: unknown): VaultRecord | undefined {
  const { id, hlc, raw } = (value ?? {}) as Record<string, unknown>
  if (typeof raw !== 'string') return undefined
  if (typeof id !== 'string' || !/^[\w-]{22}$/.test(id)) throw new EntryError('id', 'not an id')
  if (typeof hlc !== 'string' || !/^[0-9a-f]{32}$/.test(hlc))
    throw new EntryError('hlc', 'not a clock reading')
  return { id, hlc, bytes: Uint8Array.from(atob(raw), sign => sign.charCodeAt(0)) }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}
