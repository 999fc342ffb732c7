/**
 * A page of the benches alone, never part of the app: lays a long journal into this origin's vault, through the vault
 * itself, and times what only a browser can do.
 */
import { longJournal } from '@breakwater/core/demo'
import type { State } from '@breakwater/core/state'
import { openVault, type Vault } from '@breakwater/vault'
import { openExport, sealExport } from '@breakwater/vault/age'
import { browserPlatform } from '../../app/src/device/vault-platform.ts'
import { linesOf, readLines, writeLines } from '../../app/src/state/backup-file.ts'
import { meaning, toRecord } from '../../app/src/state/codec.ts'
import { WANTED_COST } from '../../vault/src/keys/argon2.ts'
import { passphraseHash } from '../../vault/src/keys/argon2-client.ts'

const zone = 'Europe/Berlin'
const seed = 7
/** Recorded after the newest snapshot, as on any day: opening reads them one by one. */
const sinceSnapshot = 100
const pause = () => new Promise<void>(resume => setTimeout(resume))

async function vault(): Promise<Vault<State>> {
  const opened = await openVault({ platform: browserPlatform(), meaning, mode: 'durable' })
  if (opened.phase === 'fresh') await opened.create()
  return opened
}

/** The counters that the log keeps in the clear, straight from the database. */
function counters(): Promise<Record<string, number> | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('breakwater')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('meta').objectStore('meta').get('log/diary')
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}

async function untilCompacted(): Promise<void> {
  for (;;) {
    const found = await counters()
    if (
      found &&
      (found.covered ?? 0) + (found.coveredSegments ?? 0) > 0 &&
      found.coveredSegments === found.nextSegment
    )
      return
    await new Promise(resume => setTimeout(resume, 100))
  }
}

/** Lays `count` entries into the vault, waits for its snapshot, then records some more. */
async function fill(count: number): Promise<void> {
  const opened = await vault()
  const now = Date.now()
  const records = longJournal(now, zone, seed, count + sinceSnapshot).map(toRecord)
  await opened.diary.union(records.slice(0, count), now)
  await untilCompacted()
  await opened.diary.union(records.slice(count), now)
  opened.close()
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Milliseconds of one derivation with the cost that is asked for. */
function argon2(): Promise<number> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return time(() =>
    passphraseHash(browserPlatform(), {
      passphrase: 'a passphrase for measuring',
      salt,
      costs: [WANTED_COST],
    }),
  )
}

/** Milliseconds of sealing everything into one file, of opening and reading that file, and of adding nothing new. */
async function copies(): Promise<{ seal: number; open: number; union: number; bytes: number }> {
  const opened = await vault()
  let sealed = new Uint8Array()
  const seal = await time(async () => {
    const text = writeLines(await opened.diary.all())
    const files = [{ name: 'entries.jsonl', bytes: new TextEncoder().encode(text) }]
    sealed = new Uint8Array(await sealExport(files, 'a passphrase for measuring'))
  })
  let records: Parameters<typeof opened.diary.union>[0] = []
  const open = await time(async () => {
    const [file] = await openExport(sealed, 'a passphrase for measuring')
    records = (await readLines(linesOf(new TextDecoder().decode(file?.bytes)), pause)).records
  })
  const union = await time(() => opened.diary.union(records, Date.now()))
  opened.close()
  return { seal, open, union, bytes: sealed.length }
}

/** What lies in the vault, past the app: entries, different ones among them, and a hash of their ids in order. */
async function census(): Promise<{ entries: number; different: number; ids: string }> {
  const opened = await vault()
  const ids = (await opened.diary.all()).map(({ id }) => id)
  opened.close()
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ids.join('\n')))
  return {
    entries: ids.length,
    different: new Set(ids).size,
    ids: btoa(String.fromCharCode(...new Uint8Array(hash))),
  }
}

const bench = { fill, argon2, copies, census }
export type Bench = typeof bench
Object.assign(globalThis, { bench })
