import { PatternsFailure } from '../failure.ts'

/** The numbers of a zip's records, all little endian. */
export interface Numbers {
  readonly length: number
  u16(at: number): number
  u32(at: number): number
  /** @throws PatternsFailure `unsafeZip` for what no file can be as long as */
  u64(at: number): number
  part(from: number, to: number): Uint8Array
}

/** Reads numbers out of `bytes`; `file` goes into failures. A place outside of them is `damaged`. */
export function numbersIn(bytes: Uint8Array, file: string): Numbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const within = (at: number, wide: number) => {
    if (at < 0 || at + wide > bytes.length) throw new PatternsFailure('damaged', { file })
  }
  return {
    length: bytes.length,
    u16(at) {
      within(at, 2)
      return view.getUint16(at, true)
    },
    u32(at) {
      within(at, 4)
      return view.getUint32(at, true)
    },
    u64(at) {
      within(at, 8)
      const value = view.getBigUint64(at, true)
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new PatternsFailure('unsafeZip', { file })
      return Number(value)
    },
    part(from, to) {
      within(from, to - from)
      return bytes.subarray(from, to)
    },
  }
}

/** What says "in the zip64 record instead", in fields of two and of four bytes. */
export const full16 = 0xffff
export const full32 = 0xffffffff
