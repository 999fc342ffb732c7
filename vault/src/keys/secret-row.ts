import { type Bytes, isBlank, joinBytes } from '../bytes.ts'
import { FIRST_GENERATION_SLOT, SECRET_BYTES } from './secret-store.ts'

/** Where the secret of this place begins in the row. */
export const offsetOf = (slot: number): number => slot * SECRET_BYTES

/** The secret in this place of a row of secrets; `undefined` when it is missing or overwritten. */
export function secretAt(row: Uint8Array, slot: number): Bytes | undefined {
  const secret = joinBytes(row.subarray(offsetOf(slot), offsetOf(slot + 1)))
  return secret.length === SECRET_BYTES && !isBlank(secret) ? secret : undefined
}

/** The first place for a generation that was never used, in a row of `length` bytes. A torn last place is skipped. */
export const nextFreeSlot = (length: number): number =>
  Math.max(FIRST_GENERATION_SLOT, Math.ceil(length / SECRET_BYTES))

/** The row with this secret in its place, as long as it has to be. */
export function rowWith(row: Uint8Array, slot: number, secret: Uint8Array): Bytes {
  const longer = new Uint8Array(Math.max(row.length, offsetOf(slot + 1)))
  longer.set(row)
  longer.set(secret, offsetOf(slot))
  return longer
}
