/**
 * Two different places out of `count` (0-based, rising), from two random bytes. The slight unevenness of a remainder
 * does not matter: it is a check for slips of the pen, not a secret.
 */
export function twoPlaces(count: number, bytes: Uint8Array): readonly [number, number] {
  const first = (bytes[0] ?? 0) % count
  const step = 1 + ((bytes[1] ?? 0) % (count - 1))
  const second = (first + step) % count
  return first < second ? [first, second] : [second, first]
}
