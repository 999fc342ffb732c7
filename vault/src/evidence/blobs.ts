import { joinBytes } from '../bytes.ts'
import type { Keyring, StoreName } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { storing } from '../keys/storing.ts'
import { type Database, rowsOf } from '../log/database.ts'
import { generationOf, makeSealer, type Sealed } from '../log/seal.ts'
import type { KeptFile } from './evidence.ts'
import type { EvidenceTransaction } from './evidence-row.ts'

const STORE: StoreName = 'evidence'
/** Bytes of one piece in the clear: so much is sealed at a time. */
export const PIECE_BYTES = 1024 * 1024

const rowsOfFile = (id: string): IDBKeyRange => IDBKeyRange.bound([STORE, id], [STORE, id, []])

/** A piece does not open at another place, nor in a file of more or fewer pieces. */
const placeOf = (id: string, at: number, count: number) => ({ kind: 'blob', index: [id, at, count] }) as const

/** Seals a file under a generation that it shares with nothing, and puts it down durably, whole or not at all. */
export async function putFile(db: Database, keyring: Keyring, { id, bytes }: KeptFile): Promise<void> {
  const count = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES))
  const sealer = makeSealer(keyring, STORE)
  const generation = await keyring.newGeneration()
  const rows: Sealed[] = []
  for (let at = 0; at < count; at++) {
    const piece = bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES)
    rows.push(await sealer.seal(placeOf(id, at, count), piece, generation))
  }
  await storing(async () => {
    const tx = db.transaction('blob', 'readwrite', { durability: 'strict' })
    await Promise.all([...rows.map((row, at) => tx.store.put(row, [STORE, id, at])), tx.done])
  })
}

/** The bytes of a file. @throws VaultError `damaged` */
export async function readFileBytes(db: Database, keyring: Keyring, id: string): Promise<Uint8Array> {
  const rows = await db.getAll('blob', rowsOfFile(id))
  if (rows.length === 0) throw new VaultError('damaged', 'file')
  const sealer = makeSealer(keyring, STORE)
  const pieces = await Promise.all(rows.map((row, at) => sealer.open(placeOf(id, at, rows.length), row)))
  return joinBytes(...pieces)
}

/** The ids of all files that lie here. */
export async function filesHere(db: Database): Promise<Set<string>> {
  const keys = await db.getAllKeys('blob', rowsOf(STORE))
  return new Set(keys.map(([, id]) => id))
}

/** Takes a file out within a transaction. @returns the generations that died with it */
export async function dropFile(tx: EvidenceTransaction, id: string): Promise<readonly number[]> {
  const blobs = tx.objectStore('blob')
  const rows: unknown[] = await blobs.getAll(rowsOfFile(id))
  await blobs.delete(rowsOfFile(id))
  return [...new Set(rows.map(generationOf).filter(known => known !== undefined))]
}
