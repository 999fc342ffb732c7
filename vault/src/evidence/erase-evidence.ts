import { rowsOf } from '../log/database.ts'
import { generationOf } from '../log/seal.ts'
import type { EvidenceTransaction } from './evidence-row.ts'

const RANGE = () => rowsOf('evidence')
/** Where `log/` keeps the counters and the catalogue of this store. */
const META_KEYS = ['log/evidence', 'catalogue/evidence'] as const

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Every generation that a row of whatever kind names. */
function generationsIn(value: unknown): readonly number[] {
  const lists = ['tailGeneration', 'pending', 'dead'].flatMap(name => fieldOf(value, name) ?? [])
  const seals = [generationOf(value), generationOf(fieldOf(value, 'sealed'))]
  return [...lists, ...seals].filter(found => typeof found === 'number')
}

/** Deletes all rows of the evidence store. @returns the generations that are dead from then on */
export async function dropEverything(tx: EvidenceTransaction): Promise<readonly number[]> {
  const meta = tx.objectStore('meta')
  const found = await Promise.all([
    tx.objectStore('tail').getAll(RANGE()),
    tx.objectStore('segment').getAll(RANGE()),
    tx.objectStore('snapshot').getAll(RANGE()),
    tx.objectStore('blob').getAll(RANGE()),
    ...META_KEYS.map(key => meta.get(key)),
  ])
  await Promise.all([
    ...(['tail', 'segment', 'snapshot', 'blob', 'tombstone'] as const).map(name =>
      tx.objectStore(name).delete(RANGE()),
    ),
    ...META_KEYS.map(key => meta.delete(key)),
  ])
  return [...new Set(found.flat().flatMap(generationsIn))]
}
