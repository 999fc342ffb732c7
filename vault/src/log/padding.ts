import type { Bytes } from '../bytes.ts'
import { joinBytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'

const LENGTH_BYTES = 4

/**
 * The padded length of `length` bytes: at most 12 % more, and of few different values, so that a size says little.
 * PADMÉ, Nikitin et al., "Reducing Metadata Leakage from Encrypted Files" (PETS 2019), algorithm 1.
 */
export function paddedLength(length: number): number {
  if (length < 2) return length
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1)
  return step < 1 ? length : Math.ceil(length / step) * step
}

/** The bytes after their length (4 bytes, big-endian), filled with noughts up to a padded length. */
export function pad(bytes: Uint8Array): Bytes {
  const padded = new Uint8Array(paddedLength(LENGTH_BYTES + bytes.length))
  new DataView(padded.buffer).setUint32(0, bytes.length)
  padded.set(bytes, LENGTH_BYTES)
  return padded
}

/** What `pad` padded. @throws VaultError `damaged` */
export function unpad(padded: Uint8Array): Bytes {
  if (padded.length < LENGTH_BYTES) throw new VaultError('damaged', 'length')
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (length > padded.length - LENGTH_BYTES) throw new VaultError('damaged', 'length')
  return joinBytes(padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length))
}
