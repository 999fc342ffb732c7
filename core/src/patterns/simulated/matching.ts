import type { Silence } from './chat.ts'

/** How many planted silences were found, and how many of the found ones were planted. */
export interface Matched {
  readonly planted: number
  readonly recalled: number
  readonly found: number
  readonly right: number
}

/** So many days may the beginnings lie apart. */
const near = 3

/** Two match when they begin within three days, or share at least half of the longer. */
export function matched(planted: readonly Silence[], found: readonly Silence[]): Matched {
  const meets = (one: Silence, others: readonly Silence[]) => others.some(other => fits(one, other))
  return {
    planted: planted.length,
    recalled: planted.filter(one => meets(one, found)).length,
    found: found.length,
    right: found.filter(one => meets(one, planted)).length,
  }
}

function fits(a: Silence, b: Silence): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1
  const longer = Math.max(a.end - a.start, b.end - b.start) + 1
  return Math.abs(a.start - b.start) <= near || shared >= longer / 2
}
