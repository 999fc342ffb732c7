import { type Bytes, joinBytes, toHex, utf8 } from '../bytes.ts'
import type { VaultRecord } from '../contract.ts'
import { VaultError } from '../errors.ts'

const HLC_BYTES = 16
const LENGTH_BYTES = 4

const hlcBytes = (hlc: string): Bytes =>
  Uint8Array.from({ length: HLC_BYTES }, (_, at) => Number.parseInt(hlc.slice(2 * at, 2 * at + 2), 16))

const lengthBytes = (length: number): Bytes => {
  const bytes = new Uint8Array(LENGTH_BYTES)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}

/** A record whose id is known from its place: hlc (16 bytes), then its bytes. */
export const packBody = ({ hlc, bytes }: VaultRecord): Bytes => joinBytes(hlcBytes(hlc), bytes)

/** What `packBody` packed. @throws VaultError `damaged` */
export function unpackBody(id: string, body: Uint8Array): VaultRecord {
  if (body.length < HLC_BYTES) throw new VaultError('damaged', 'record')
  return { id, hlc: toHex(body.subarray(0, HLC_BYTES)), bytes: body.slice(HLC_BYTES) }
}

/** Records one after the other: length of the id and the id in UTF-8, length of the body (4 bytes each) and the body. */
export function packRecords(records: readonly VaultRecord[]): Bytes {
  const parts = records.flatMap(record => {
    const [id, body] = [utf8(record.id), packBody(record)]
    return [lengthBytes(id.length), id, lengthBytes(body.length), body]
  })
  return joinBytes(...parts)
}

/** What `packRecords` packed. @throws VaultError `damaged` */
export function unpackRecords(packed: Uint8Array): VaultRecord[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const records: VaultRecord[] = []
  let at = 0
  const take = (): Uint8Array => {
    const from = at + LENGTH_BYTES
    if (from > packed.length || from + view.getUint32(at) > packed.length)
      throw new VaultError('damaged', 'records')
    at = from + view.getUint32(at)
    return packed.subarray(from, at)
  }
  while (at < packed.length) {
    const id = new TextDecoder().decode(take())
    records.push(unpackBody(id, take()))
  }
  return records
}
