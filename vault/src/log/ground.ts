import type { Keyring, StoreName } from '../contract.ts'
import type { DamageMarks } from './damage.ts'
import { type Database, readingOf, type Writing, writeStrictly } from './database.ts'
import { firstMeta, type LogMeta, putMeta, readMeta } from './log-meta.ts'
import type { Sealer } from './seal.ts'

/** What every part of a log stands on. */
export interface Ground {
  readonly db: Database
  readonly store: StoreName
  readonly keyring: Keyring
  readonly sealer: Sealer
  /** All damage seen so far. */
  readonly marks: DamageMarks
}

/** Another tab changed the structure meanwhile: read again and try again. */
class Stale extends Error {}

const ATTEMPTS = 50

/** The counters at this moment; made on first use. */
export async function currentMeta({ db, store, keyring }: Ground): Promise<LogMeta> {
  const known = await readMeta(readingOf(db), store)
  if (known) return known
  const generation = await keyring.newGeneration()
  return writeStrictly(db, async tx => {
    const meta = (await readMeta(tx, store)) ?? (await firstMeta(tx, store, generation))
    await putMeta(tx, store, meta)
    return meta
  })
}

/**
 * Changes the structure in one strict transaction that does nothing when another tab changed it since `seen`.
 * `write` returns the counters that change; it awaits nothing but its own requests.
 * @throws Stale, for `again`
 */
export function changeStructure(
  { db, store }: Ground,
  seen: LogMeta,
  write: (tx: Writing, meta: LogMeta) => Promise<Partial<LogMeta>>,
): Promise<LogMeta> {
  return writeStrictly(db, async tx => {
    const meta = await readMeta(tx, store)
    if (!meta || meta.revision !== seen.revision) throw new Stale()
    const changed = { ...meta, ...(await write(tx, meta)), revision: meta.revision + 1 }
    await putMeta(tx, store, changed)
    return changed
  })
}

/** Gives up the transaction under way, to be tried again from fresh reading. */
export const giveUp = (): never => {
  throw new Stale()
}

/** Runs `change` from the start, reading included, until no other tab came between. */
export async function again<T>(change: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await change()
    } catch (failure) {
      if (!(failure instanceof Stale) || attempt === ATTEMPTS) throw failure
    }
  }
}

/**
 * Reads until what looked damaged is damaged: rows whose keys were destroyed between reading and opening, because
 * another tab sealed them anew, look the same.
 */
export async function readSteadily<T>(
  ground: Ground,
  read: (marks: DamageMarks) => Promise<{ readonly meta: LogMeta; readonly result: T }>,
): Promise<T> {
  for (;;) {
    const marks: DamageMarks = new Map()
    const { meta, result } = await read(marks)
    if (marks.size === 0) return result
    const now = await currentMeta(ground)
    if (now.revision !== meta.revision) continue
    for (const [place, damage] of marks) ground.marks.set(place, damage)
    return result
  }
}
