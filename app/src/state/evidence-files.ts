import type { FileFate } from '@breakwater/core/evidence'
import { sha256 } from '../device/digest.ts'
import { readFile } from '../device/files.ts'
import { newId } from '../device/random.ts'

/** The hash of a picked file, and its bytes under a new id, as far as its size allows. */
export async function measureFile(file: File, fate: FileFate) {
  if (fate === 'nameOnly') return { sha256: undefined, kept: undefined }
  const bytes = await readFile(file)
  const hash = await sha256(bytes)
  return { sha256: hash, kept: fate === 'kept' ? { id: newId(), bytes } : undefined }
}
