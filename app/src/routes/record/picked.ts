import { type FileFate, fateOf, keptBytes } from '@breakwater/core/evidence'
import { evidence } from '../../state/evidence.ts'
import { measureFile } from '../../state/evidence-files.ts'

/** A file that was picked for an entry that is being written, measured. */
export interface Picked {
  readonly name: string
  readonly size: number
  readonly type: string
  readonly fate: FileFate
  readonly sha256: string | undefined
  /** Its bytes under a new id, when they are kept. */
  readonly kept: { readonly id: string; readonly bytes: Uint8Array } | undefined
}

/** Reads and hashes a file. @param others those picked before it. @throws when the browser cannot read it */
export async function pick(file: File, others: readonly Picked[]): Promise<Picked> {
  const already = evidence.value === undefined ? 0 : keptBytes(evidence.value)
  const before = others.reduce((sum, { kept, size }) => sum + (kept === undefined ? 0 : size), already)
  const fate = fateOf(file.size, before)
  const { name, size, type } = file
  return { name, size, type, fate, ...(await measureFile(file, fate)) }
}
