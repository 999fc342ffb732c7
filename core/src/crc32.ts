/** Eight tables of 256: what a byte does to the sum when it stands 0 to 7 places before the end of an eight. */
function tables(): Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
    return sum
  })
  const all = [first]
  while (all.length < 8) all.push((all.at(-1) ?? first).map(sum => (first[sum & 255] ?? 0) ^ (sum >>> 8)))
  return all
}

let made: Int32Array | undefined

/** The eight tables in one array, made when first needed. */
function table(): Int32Array {
  if (!made) {
    made = new Int32Array(8 * 256)
    tables().forEach((one, place) => {
      made?.set(one, place * 256)
    })
  }
  return made
}

/**
 * The CRC-32 of zip (ISO 3309, reflected 0xEDB88320), eight bytes a step.
 * @param before the sum of the bytes before these, 0 at first
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const of = table()
  const t = (place: number, byte: number) => of[place * 256 + (byte & 255)] ?? 0
  const b = (at: number) => bytes[at] ?? 0
  let sum = ~before
  let at = 0
  for (const end = bytes.length - 7; at < end; at += 8) {
    sum ^= b(at) | (b(at + 1) << 8) | (b(at + 2) << 16) | (b(at + 3) << 24)
    sum =
      t(7, sum) ^
      t(6, sum >>> 8) ^
      t(5, sum >>> 16) ^
      t(4, sum >>> 24) ^
      t(3, b(at + 4)) ^
      t(2, b(at + 5)) ^
      t(1, b(at + 6)) ^
      t(0, b(at + 7))
  }
  for (; at < bytes.length; at++) sum = t(0, sum ^ b(at)) ^ (sum >>> 8)
  return ~sum >>> 0
}
