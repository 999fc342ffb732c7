import { weekOf } from './local-time.ts'
import type { Talk } from './talk.ts'

/** Sums over neighbouring gaps between messages: `x` a gap, `y` the one after it; in hours. */
export interface GapSums {
  readonly n: number
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

const none: GapSums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }

/** The sums of each week with a gap, in order. */
export function gapSumsOf({ count, at, day }: Talk): readonly GapSums[] {
  const weeks = new Map<number, GapSums>()
  for (let i = 2; i < count; i++) {
    const x = hours((at[i - 1] ?? 0) - (at[i - 2] ?? 0))
    const y = hours((at[i] ?? 0) - (at[i - 1] ?? 0))
    const week = weekOf(day[i - 1] ?? 0)
    const own = { n: 1, x, y, xx: x * x, yy: y * y, xy: x * y }
    weeks.set(week, added(weeks.get(week) ?? none, own))
  }
  return [...weeks.values()]
}

function hours(ms: number): number {
  return ms / 3_600_000
}

/** The sums of both; `sign` -1 takes the second ones away. */
export function added(a: GapSums, b: GapSums, sign: 1 | -1 = 1): GapSums {
  return {
    n: a.n + sign * b.n,
    x: a.x + sign * b.x,
    y: a.y + sign * b.y,
    xx: a.xx + sign * b.xx,
    yy: a.yy + sign * b.yy,
    xy: a.xy + sign * b.xy,
  }
}
