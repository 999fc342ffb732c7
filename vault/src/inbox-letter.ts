import { type Bytes, joinBytes, utf8 } from './bytes.ts'
import type { Draft, Hlc, VaultRecord } from './contract.ts'
import { tick } from './log/hlc.ts'

/**
 * What is left at one moment while the vault is locked, in the clear:
 * 8 bytes milliseconds since 1970 (float), then for each draft 2 bytes length of its id, the id, 4 bytes length, bytes.
 * All numbers are big-endian.
 */
export interface Letter {
  readonly leftAt: number
  readonly drafts: readonly Draft[]
}

function framed(draft: Draft): Bytes {
  const id = utf8(draft.id)
  const lengths = new DataView(new ArrayBuffer(6))
  lengths.setUint16(0, id.length)
  lengths.setUint32(2, draft.bytes.length)
  const head = new Uint8Array(lengths.buffer)
  return joinBytes(head.subarray(0, 2), id, head.subarray(2), draft.bytes)
}

export function packLetter({ leftAt, drafts }: Letter): Bytes {
  const time = new DataView(new ArrayBuffer(8))
  time.setFloat64(0, leftAt)
  return joinBytes(new Uint8Array(time.buffer), ...drafts.map(framed))
}

/** @throws RangeError when the bytes end too early. */
export function unpackLetter(bytes: Bytes): Letter {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const leftAt = view.getFloat64(0)
  const drafts: Draft[] = []
  let at = 8
  while (at < bytes.length) {
    const idEnd = at + 2 + view.getUint16(at)
    const end = idEnd + 4 + view.getUint32(idEnd)
    if (end > bytes.length) throw new RangeError('cut short')
    const id = new TextDecoder().decode(bytes.subarray(at + 2, idEnd))
    drafts.push({ id, bytes: bytes.slice(idEnd + 4, end) })
    at = end
  }
  return { leftAt, drafts }
}

/**
 * The records of a letter, at the time at which it was left. The same letter always gives the same records, so joining
 * it twice adds nothing. @param device 16 hex digits
 */
export function recordsOf({ leftAt, drafts }: Letter, device: string): VaultRecord[] {
  let hlc: Hlc | undefined
  return drafts.map(({ id, bytes }) => {
    hlc = tick(hlc, leftAt, device)
    return { id, bytes, hlc }
  })
}
