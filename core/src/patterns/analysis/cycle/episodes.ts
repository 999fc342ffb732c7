import type { Distances } from './distances.ts'

/** A quiet stretch: its first and last day, counted from the first of the series, and how much was missing, 0 to 1. */
export interface Episode {
  readonly start: number
  readonly end: number
  readonly depth: number
  /** Touches an end of the file: nobody knows how long it was. */
  readonly open: boolean
}

/** One quiet day is nothing. */
const shortest = 2

/** Runs of distant days, in order. */
export function episodesOf(counts: Float64Array, { isLow, usual }: Distances): readonly Episode[] {
  const found: Episode[] = []
  const days = counts.length
  for (let start = 0; start < days; start++) {
    if (isLow[start] === 0) continue
    let end = start
    while (end + 1 < days && isLow[end + 1] === 1) end++
    if (end - start + 1 >= shortest)
      found.push({
        start,
        end,
        depth: depthOf(counts, usual, start, end),
        open: start === 0 || end === days - 1,
      })
    start = end
  }
  return found
}

function depthOf(counts: Float64Array, usual: Float64Array, start: number, end: number): number {
  let [found, expected] = [0, 0]
  for (let day = start; day <= end; day++) {
    found += counts[day] ?? 0
    expected += usual[day] ?? 0
  }
  return Math.max(0, 1 - found / expected)
}

/** Those whose beginning and end are in the file. */
export function closedOf(episodes: readonly Episode[]): readonly Episode[] {
  return episodes.filter(({ open }) => !open)
}

/** Days of an episode. */
export function lengthOf({ start, end }: Episode): number {
  return end - start + 1
}
