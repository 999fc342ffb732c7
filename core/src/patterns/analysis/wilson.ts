import { z95 } from './figure.ts'

export interface Range {
  readonly low: number
  readonly high: number
}

/**
 * The interval of 95 % of a share that was found to be `share` among `n`, which may be a fraction of what was counted.
 * Source: Wilson 1927; it stays within 0 and 1 and is not empty where all or none have it.
 */
export function wilson(share: number, n: number): Range {
  const z2 = z95 * z95
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return {
    low: Math.max(0, Math.min(share, middle - half)),
    high: Math.min(1, Math.max(share, middle + half)),
  }
}

/** The interval of 95 % of a rate: `count` events among `n`. The score interval of Poisson counts; not empty at none. */
export function rateRange(count: number, n: number): Range {
  const z2 = z95 * z95
  const half = z95 * Math.sqrt(count + z2 / 4)
  return { low: Math.max(0, count + z2 / 2 - half) / n, high: (count + z2 / 2 + half) / n }
}
