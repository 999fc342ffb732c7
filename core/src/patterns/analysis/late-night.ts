import type { Figure } from '../shape.ts'
import { DayCounts } from './clusters.ts'
import { shareFigure } from './ratio.ts'
import type { Talk } from './talk.ts'

const messagesNeeded = 50

/** Late is before this hour on the wall clock, from midnight on. */
const lateBefore = 5

/** The share of a side's messages between 00:00 and 05:00. Travel and a changing clock blur it. */
export function lateNightOf(talk: Talk, who: number): Figure {
  const counts = new DayCounts(talk)
  for (let i = 0; i < talk.count; i++)
    if (talk.side[i] === who) counts.add(talk.day[i] ?? 0, Number((talk.hour[i] ?? 0) < lateBefore))
  return shareFigure(counts, messagesNeeded)
}
