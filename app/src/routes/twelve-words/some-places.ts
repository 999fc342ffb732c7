/**
 * `asked` different places out of `count` (0-based, rising), from as many random bytes. The slight unevenness of a remainder does not
 * matter: it is a check for slips of the pen, not a secret.
 */
export function somePlaces(asked: number, count: number, bytes: Uint8Array): readonly number[] {
  const left = Array.from({ length: count }, (_, place) => place)
  const taken = Array.from({ length: Math.min(asked, count) }, (_, at) =>
    left.splice((bytes[at] ?? 0) % left.length, 1),
  )
  return taken.flat().sort((a, b) => a - b)
}
