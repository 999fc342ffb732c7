import type { Figure } from '../shape.ts'

/** Two standard errors, for intervals of 95 %. */
export const z95 = 1.959964

/** A figure to four decimals: nobody can read more out of a chat, and ten years of them stay small. */
export function figure(value: number, low: number, high: number, n: number): Figure {
  return { enough: true, value: rounded(value), low: rounded(low), high: rounded(high), n }
}

/** Too little to say anything. */
export function tooFew(n: number, needed: number): Figure {
  return { enough: false, n, needed }
}

/** To four decimals, and never a negative zero. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0
}
