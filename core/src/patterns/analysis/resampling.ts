import { type Random, seeded } from '../../random.ts'
import type { Range } from './wilson.ts'

/** How often weeks are drawn again, and from which rank on (of that many, from both ends) 95 % lie. */
export const draws = 999
const outer = 24

/** From the ranks of a bootstrap: 95 % of the draws lie between, as many outside on either side. */
export function drawnRange(values: Float64Array): Range {
  const sorted = values.sort()
  return { low: sorted[outer] ?? 0, high: sorted[sorted.length - 1 - outer] ?? 0 }
}

/** How often each of `size` blocks comes when as many are drawn with putting back; fills `times`. */
export function drawBlocks(random: Random, times: Uint16Array): void {
  times.fill(0)
  const size = times.length
  for (let n = 0; n < size; n++) {
    const block = Math.floor(random() * size)
    times[block] = (times[block] ?? 0) + 1
  }
}

/**
 * Randomness from the counts themselves: the same chat gives the same figures, whoever is whom and whenever it was
 * (FNV-1a over the numbers, as Fowler, Noll and Vo describe it).
 */
export function randomFrom(counts: ArrayLike<number>): Random {
  let hash = 0x811c9dc5
  for (let n = 0; n < counts.length; n++) hash = Math.imul(hash ^ (counts[n] ?? 0), 0x01000193)
  return seeded(hash)
}
