import { weekOf } from './local-time.ts'

/** Counts of each day: what is asked about (`part`) among all there is (`whole`). */
export class DayCounts {
  readonly first: number
  readonly part: Float64Array
  readonly whole: Float64Array

  /** Days since 1970, both included. */
  constructor({ firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number }) {
    this.first = firstDay
    this.part = new Float64Array(lastDay - firstDay + 1)
    this.whole = new Float64Array(lastDay - firstDay + 1)
  }

  add(day: number, part: number, whole = 1): void {
    const n = day - this.first
    this.part[n] = (this.part[n] ?? 0) + part
    this.whole[n] = (this.whole[n] ?? 0) + whole
  }

  total(which: 'part' | 'whole'): number {
    return this[which].reduce((sum, count) => sum + count, 0)
  }
}

/**
 * How many times as much a ratio of counts wavers as it would if each were by itself, at least 1: what somebody writes on
 * one day, and in one week, is alike, so a thousand messages of ten days are not a thousand witnesses. The larger of that
 * between days and between weeks. `variance`: of one count by itself. Source: Kish, Survey Sampling, 1965 (design effect).
 */
export function designEffect(counts: DayCounts, variance: number): number {
  if (variance <= 0) return 1
  return Math.max(1, between(counts, variance), between(byWeek(counts), variance))
}

function byWeek({ first, part, whole }: DayCounts): DayCounts {
  const weeks = new DayCounts({ firstDay: weekOf(first), lastDay: weekOf(first + whole.length - 1) })
  for (let n = 0; n < whole.length; n++) weeks.add(weekOf(first + n), part[n] ?? 0, whole[n] ?? 0)
  return weeks
}

function between(counts: DayCounts, variance: number): number {
  const all = counts.total('whole')
  const ratio = counts.total('part') / all
  let groups = 0
  let squares = 0
  for (let n = 0; n < counts.whole.length; n++) {
    const whole = counts.whole[n] ?? 0
    const part = counts.part[n] ?? 0
    if (whole === 0 && part === 0) continue
    groups++
    squares += (part - ratio * whole) ** 2
  }
  return groups < 2 ? 1 : ((groups / (groups - 1)) * squares) / (variance * all)
}
