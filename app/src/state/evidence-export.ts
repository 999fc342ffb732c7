/** The evidence record as files of its own. Their names say nothing but the day. */
import { saveFile } from '../device/files.ts'
import { readKeptFile } from './evidence.ts'
import { faultOf } from './faults.ts'
import { now, zone } from './session.ts'

const types = { html: 'text/html', csv: 'text/csv', age: 'application/octet-stream' } as const
const text = new TextEncoder()

function nameNow(ending: keyof typeof types): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now.value).toZonedDateTimeISO(zone.value).toPlainDate()
  return `record-${day.toString()}.${ending}`
}

/** Hands over a page or a table in the clear. */
export function saveEvidenceOpen(ending: 'html' | 'csv', content: string): void {
  saveFile(nameNow(ending), content, types[ending])
}

/** A file of the record: where its bytes lie, and its name in the archive. Both are missing where it was not kept. */
interface Archived {
  readonly id: string | undefined
  readonly saved: string | undefined
}

/**
 * Hands over one sealed file with these texts and every kept file in it. A file that cannot be read any more is left
 * out: the rest must not be lost with it. Resolves with how many those are.
 */
export async function saveEvidenceSealed(
  passphrase: string,
  texts: Readonly<Record<string, string>>,
  kept: readonly Archived[],
): Promise<number> {
  const { sealExport } = await import('@breakwater/vault/age')
  const files = Object.entries(texts).map(([name, content]) => ({ name, bytes: text.encode(content) }))
  let missing = 0
  for (const { id, saved } of kept) {
    if (id === undefined || saved === undefined) continue
    const bytes = await bytesOf(id)
    if (bytes === undefined) missing += 1
    else files.push({ name: saved, bytes })
  }
  const sealed = await sealExport(files, passphrase)
  saveFile(nameNow('age'), new Uint8Array(sealed), types.age)
  return missing
}

async function bytesOf(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readKeptFile(id))
  } catch (error) {
    const fault = faultOf(error)
    if (fault === 'damaged' || fault === 'destroyed') return undefined
    throw error
  }
}
