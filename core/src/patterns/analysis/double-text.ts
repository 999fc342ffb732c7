import type { Figure } from '../shape.ts'
import { DayCounts, designEffect } from './clusters.ts'
import { figure, tooFew } from './figure.ts'
import { pauseHours } from './sessions.ts'
import type { Talk } from './talk.ts'
import { rateRange } from './wilson.ts'

const hourInMs = 3_600_000
const turnsNeeded = 30

/** Writing again counts from an hour on, and after three days it is something else. */
const from = hourInMs
const before = 72 * hourInMs

/**
 * How often a side wrote again an hour to three days after its own last message, without an answer between: per 100 of its
 * turns (its messages in a row within a conversation). `n` counts turns.
 */
export function doubleTextOf(talk: Talk, who: number): Figure {
  const counts = new DayCounts(talk)
  const { count, at, side, day } = talk
  for (let i = 0; i < count; i++) {
    if (side[i] !== who) continue
    const waited = i === 0 ? Number.POSITIVE_INFINITY : (at[i] ?? 0) - (at[i - 1] ?? 0)
    const own = i > 0 && side[i - 1] === who
    const again = own && waited >= from && waited < before
    counts.add(day[i] ?? 0, Number(again), Number(!own || waited > pauseHours * hourInMs))
  }
  return rateFigure(counts)
}

function rateFigure(counts: DayCounts): Figure {
  const turns = counts.total('whole')
  if (turns < turnsNeeded) return tooFew(turns, turnsNeeded)
  const again = counts.total('part')
  const effect = designEffect(counts, again / turns)
  const { low, high } = rateRange(again / effect, turns / effect)
  return figure((100 * again) / turns, 100 * low, 100 * high, turns)
}
