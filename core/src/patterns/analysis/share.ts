import type { Figure } from '../shape.ts'
import { DayCounts } from './clusters.ts'
import { shareFigure } from './ratio.ts'
import { mine } from './sides.ts'
import type { Talk } from './talk.ts'

/** Below so many messages no share is told. */
const messagesNeeded = 100

/** My share of the messages. */
export function shareOf(talk: Talk): Figure {
  const counts = new DayCounts(talk)
  for (let i = 0; i < talk.count; i++) counts.add(talk.day[i] ?? 0, Number(talk.side[i] === mine))
  return shareFigure(counts, messagesNeeded)
}

/** My share of the characters; `n` counts messages. */
export function charactersOf(talk: Talk): Figure {
  const counts = new DayCounts(talk)
  for (let i = 0; i < talk.count; i++) {
    const length = talk.length[i] ?? 0
    counts.add(talk.day[i] ?? 0, talk.side[i] === mine ? length : 0, length)
  }
  return shareFigure(counts, messagesNeeded, talk.count)
}
