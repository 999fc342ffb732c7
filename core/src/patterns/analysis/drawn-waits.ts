import type { Random } from '../../random.ts'
import type { BySide } from '../shape.ts'
import { drawBlocks, draws } from './resampling.ts'
import { type AllWaits, drawnMedian, roomForSteps, turnsNeeded, weeksNeeded } from './waits.ts'

const nothing = { mine: new Float64Array(0), theirs: new Float64Array(0) }

/** The medians of both sides in whole weeks drawn again and again, both sides from the same weeks; none where there is too little for a figure. */
export function drawnWaits({ mine, theirs, weeks }: AllWaits, random: Random): BySide<Float64Array> {
  if (weeks < weeksNeeded || Math.max(mine.count, theirs.count) < turnsNeeded) return nothing
  const times = new Uint16Array(weeks)
  const room = roomForSteps()
  const drawn = { mine: new Float64Array(draws), theirs: new Float64Array(draws) }
  for (let n = 0; n < draws; n++) {
    drawBlocks(random, times)
    // A draw of weeks in which one side had no turn says nothing new about it.
    drawn.mine[n] = drawnMedian(mine, times, room) ?? mine.median
    drawn.theirs[n] = drawnMedian(theirs, times, room) ?? theirs.median
  }
  return drawn
}
