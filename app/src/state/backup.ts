/** Copies of the journal outside of this browser: made, brought in, and remembered by their date. */
import { arrange } from '@breakwater/core/journal'
import type { State } from '@breakwater/core/state'
import { type UnionReport, VaultError } from '@breakwater/vault'
import { readFile, saveFile } from '../device/files.ts'
import { pause } from '../device/pause.ts'
import { writeCsv } from './backup-csv.ts'
import { entriesOfJson, linesOf, type ReadCopy, readLines, writeJson, writeLines } from './backup-file.ts'
import { fromInstant, toEntry } from './codec.ts'
import { keepHere } from './doors.ts'
import { readAll, record } from './record.ts'
import { now, phase, theLog, zone } from './session.ts'

export type { UnionReport } from '@breakwater/vault'

/** Days after which a copy is old enough to be worth another one. */
export const copyLasts = 30

/** Larger files are no copies of a journal: fifty thousand entries take about fifteen megabytes. */
const largestFile = 100 * 1024 * 1024

const ageStart = 'age-encryption.org/v1\n'
const entriesFile = 'entries.jsonl'

export interface CopyAge {
  /** Epoch ms of the newest copy; undefined when there is none. */
  readonly last: number | undefined
  /** True when it is time for one: something is here, and no copy or only an old one. */
  readonly due: boolean
}

/** How old the newest copy is at `at` (epoch ms). An empty journal needs none. */
export function copyAge(state: State, at: number): CopyAge {
  const { lastBackup, entries } = state.journal
  const last = lastBackup === undefined ? undefined : fromInstant(lastBackup)
  const old = last === undefined || at - last > copyLasts * 24 * 60 * 60_000
  return { last, due: old && entries > 0 }
}

/** `notes-2026-11-21.age`: a neutral word and the local date, nothing the person wrote. */
function fileName(at: number, inZone: string, ending: 'age' | 'json' | 'csv'): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(inZone).toPlainDate()
  return `notes-${day.toString()}.${ending}`
}

/** Hands over one sealed file that opens with this passphrase, here or with the `age` program. */
export async function saveSealed(passphrase: string, readme: string): Promise<void> {
  const { sealExport } = await import('@breakwater/vault/age')
  const text = new TextEncoder()
  const files = [
    { name: entriesFile, bytes: text.encode(writeLines(await theLog().all())) },
    { name: 'entries.csv', bytes: text.encode(await csv()) },
    { name: 'README.txt', bytes: text.encode(readme) },
  ]
  const sealed = await sealExport(files, passphrase)
  saveFile(nameNow('age'), new Uint8Array(sealed), 'application/octet-stream')
  await record('backup.made', { form: 'age' })
}

/** Hands over everything in the clear, in a form that can be brought in again. */
export async function savePlain(about: string): Promise<void> {
  saveFile(nameNow('json'), writeJson(await theLog().all(), about), 'application/json')
  await record('backup.made', { form: 'json' })
}

/** Hands over a table for reading. It cannot be brought in again, so it does not count as a copy. */
export async function saveTable(): Promise<void> {
  saveFile(nameNow('csv'), await csv(), 'text/csv')
}

/** True when the file asks for a passphrase. */
export function isSealed(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, ageStart.length)) === ageStart
}

/** The bytes of a picked file. Throws VaultError `notAnExport` when it is far too large to be a copy. */
export async function readPicked(file: File): Promise<Uint8Array> {
  if (file.size > largestFile) throw new VaultError('notAnExport', 'size')
  return readFile(file)
}

/**
 * Reads a copy without changing anything. Throws VaultError `wrongKey` for another passphrase, `notAnExport` for a
 * foreign or damaged file.
 */
export async function readCopy(bytes: Uint8Array, passphrase?: string): Promise<ReadCopy> {
  const lines = isSealed(bytes) ? await sealedLines(bytes, passphrase ?? '') : plainLines(bytes)
  const kinds = new Map((await readAll()).map(({ id, kind }) => [id, kind]))
  return readLines(lines, pause, id => kinds.get(id))
}

/** Brings in what is new. On a device that keeps nothing yet, this is the moment from which it does. */
export async function bringIn(copy: ReadCopy): Promise<UnionReport> {
  if (phase.value === 'fresh') await keepHere()
  return theLog().union(copy.records, now.value)
}

/** Brings back what was deleted here and is in the copy; the notes of those deletions go with it. */
export async function bringBack(copy: ReadCopy): Promise<void> {
  const here = new Set((await theLog().all()).map(({ id }) => id))
  const back = new Set(copy.records.map(({ id }) => id).filter(id => !here.has(id)))
  await theLog().union(copy.records, now.value, { revive: true })
  const removals = (await readAll()).filter(
    ({ kind, ref }) => kind === 'journal.removed' && ref !== undefined && back.has(ref),
  )
  if (removals.length > 0)
    await theLog().erase(
      removals.map(({ id }) => id),
      now.value,
    )
}

async function sealedLines(bytes: Uint8Array, passphrase: string): Promise<string[]> {
  const { openExport } = await import('@breakwater/vault/age')
  const files = await openExport(bytes, passphrase)
  const entries = files.find(({ name }) => name === entriesFile)
  if (entries === undefined) throw new VaultError('notAnExport', entriesFile)
  return linesOf(new TextDecoder().decode(entries.bytes))
}

function plainLines(bytes: Uint8Array): string[] {
  const lines = entriesOfJson(new TextDecoder().decode(bytes))
  if (lines === undefined) throw new VaultError('notAnExport', 'json')
  return lines
}

async function csv(): Promise<string> {
  return writeCsv(arrange((await theLog().all()).map(toEntry)))
}

function nameNow(ending: 'age' | 'json' | 'csv'): string {
  return fileName(now.value, zone.value, ending)
}
