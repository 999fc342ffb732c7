/**
 * A fixed scatter: the same whole numbers always give the same value in [0, 1).
 * Integer mixing after Murmur3's finaliser (Appleby, public domain). Never random, so the same journal draws the same stones.
 */
export function scatter(a: number, b = 0, c = 0): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b) ^ Math.imul(c + 13, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

/** Like `scatter`, but in [-1, 1). */
export function sway(a: number, b = 0, c = 0): number {
  return scatter(a, b, c) * 2 - 1
}
