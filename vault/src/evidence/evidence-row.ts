import type { Bytes } from '../bytes.ts'
import type { Argon2Cost } from '../keys/argon2.ts'
import type { SecretStore } from '../keys/secret-store.ts'
import { FIRST_GENERATION_SLOT } from '../keys/secret-store.ts'
import { storing } from '../keys/storing.ts'
import type { Database } from '../log/database.ts'

/** The way to the store's own key. */
export interface EvidenceKeySeal {
  /** Random; a tab that opened another one, erased since, must not write any more. */
  readonly made: string
  readonly generation: number
  readonly sealed: Bytes
  /** With a passphrase of its own. */
  readonly lock?: { readonly salt: Bytes; readonly cost: Argon2Cost }
}

/** What lies in `meta` about the evidence store. */
interface EvidenceRow {
  readonly v: 1
  readonly seal?: EvidenceKeySeal
  /** Generations that nothing needs any more and whose secrets are still to be overwritten. */
  readonly dead: readonly number[]
}

const KEY = 'evidence'
const NOTHING: EvidenceRow = { v: 1, dead: [] }

const isRow = (value: unknown): value is EvidenceRow =>
  typeof value === 'object' && value !== null && 'v' in value && value.v === 1 && 'dead' in value

/** The row as it lies there; an empty one when nothing was ever kept. */
export async function readEvidenceRow(db: Database): Promise<EvidenceRow> {
  const row: unknown = await db.get('meta', KEY)
  return isRow(row) ? row : NOTHING
}

type Stores = ('meta' | 'blob' | 'tail' | 'segment' | 'snapshot' | 'tombstone')[]
const STORES: Stores = ['meta', 'blob', 'tail', 'segment', 'snapshot', 'tombstone']

const transactionOf = (db: Database) => db.transaction(STORES, 'readwrite', { durability: 'strict' })
export type EvidenceTransaction = ReturnType<typeof transactionOf>

/** One strict transaction that changes the row with whatever belongs to the change. `work` awaits only its requests. */
export async function changeRow(
  db: Database,
  work: (tx: EvidenceTransaction, row: EvidenceRow) => Promise<EvidenceRow>,
): Promise<EvidenceRow> {
  return storing(async () => {
    const tx = transactionOf(db)
    const value: unknown = await tx.objectStore('meta').get(KEY)
    const next = await work(tx, isRow(value) ? value : NOTHING)
    const empty = next.seal === undefined && next.dead.length === 0
    await (empty ? tx.objectStore('meta').delete(KEY) : tx.objectStore('meta').put(next, KEY))
    await tx.done
    return next
  })
}

/** Overwrites the secrets that nothing needs any more. A kill in between is finished by the next call. */
export async function wipeDead(db: Database, secrets: SecretStore): Promise<void> {
  const { dead } = await readEvidenceRow(db)
  if (dead.length === 0) return
  await secrets.wipe(dead.map(generation => generation - 1 + FIRST_GENERATION_SLOT))
  await changeRow(db, async (_, row) => ({ ...row, dead: row.dead.filter(one => !dead.includes(one)) }))
}
