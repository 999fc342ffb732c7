import { dayFromIndex } from '../../journal/calendar.ts'
import type { BySide, Shape } from '../shape.ts'
import type { DaySeries } from './cycle/day-series.ts'
import { closedOf, type Episode, lengthOf } from './cycle/episodes.ts'
import { leadDays } from './cycle/one-sided.ts'
import { medianOf } from './median.ts'

/** The quiet stretches in counts and ranges: no date finer than a month. */
export function quietOf(series: DaySeries, episodes: readonly Episode[]): Shape['quiet'] {
  const closed = closedOf(episodes)
  const lengths = closed.map(lengthOf).sort((a, b) => a - b)
  const [shortest, longest] = [lengths[0], lengths.at(-1)]
  return {
    count: closed.length,
    open: episodes.length - closed.length,
    ...(shortest !== undefined &&
      longest !== undefined && {
        medianDays: medianOf(lengths),
        shortestDays: shortest,
        longestDays: longest,
      }),
    months: closed.map(({ start }) => dayFromIndex(series.first + start).slice(0, 7)),
    wroteMore: wroteMoreOf(series, closed),
  }
}

/** In how many stretches each side wrote more in the four days before; where both wrote as much, it counts for neither. */
function wroteMoreOf({ counts }: DaySeries, closed: readonly Episode[]): BySide<number> {
  const ahead = closed.map(({ start }) => {
    const sum = (column: Float64Array) =>
      column.subarray(Math.max(0, start - leadDays), start).reduce((all, count) => all + count, 0)
    return Math.sign(sum(counts.mine) - sum(counts.theirs))
  })
  return { mine: ahead.filter(sign => sign > 0).length, theirs: ahead.filter(sign => sign < 0).length }
}
