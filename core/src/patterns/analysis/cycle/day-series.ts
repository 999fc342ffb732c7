import { repliesOf } from '../replies.ts'
import { pausesTried, sessionsOf } from '../sessions.ts'
import { mine } from '../sides.ts'
import type { Talk } from '../talk.ts'

/** One number a day for each side. */
export interface BothSides {
  readonly mine: Float64Array
  readonly theirs: Float64Array
}

/** What depends on how long a pause ends a conversation. */
export interface Contacts {
  /** Conversations begun. */
  readonly started: BothSides
  /** Turns that waited for this side's answer, and the logarithms of their minutes (those without an answer: of the pause). */
  readonly turns: BothSides
  readonly logWaited: BothSides
}

/** All that the detector knows: one row of numbers a day, from the first to the last with contact. */
export interface DaySeries {
  /** Days since 1970. */
  readonly first: number
  readonly size: number
  readonly counts: BothSides
  /** For each of `pausesTried`. */
  readonly byPause: readonly Contacts[]
}

export function daySeriesOf(talk: Talk): DaySeries {
  const size = talk.lastDay - talk.firstDay + 1
  const counts = bothSides(size)
  for (let i = 0; i < talk.count; i++) put(counts, talk.side[i] ?? 0, (talk.day[i] ?? 0) - talk.firstDay, 1)
  return {
    first: talk.firstDay,
    size,
    counts,
    byPause: pausesTried.map(hours => contactsOf(talk, size, hours)),
  }
}

function contactsOf(talk: Talk, size: number, hours: number): Contacts {
  const { firstDay: from } = talk
  const sessions = sessionsOf(talk, hours)
  const replies = repliesOf(talk, hours)
  const found = { started: bothSides(size), turns: bothSides(size), logWaited: bothSides(size) }
  for (let n = 0; n < sessions.count; n++)
    put(found.started, sessions.first[n] ?? 0, (talk.day[sessions.start[n] ?? 0] ?? 0) - from, 1)
  for (let n = 0; n < replies.count; n++) {
    const side = replies.side[n] ?? 0
    const day = (replies.day[n] ?? 0) - from
    put(found.turns, side, day, 1)
    put(found.logWaited, side, day, Math.log1p(replies.minutes[n] ?? 0))
  }
  return found
}

function bothSides(size: number): BothSides {
  return { mine: new Float64Array(size), theirs: new Float64Array(size) }
}

function put(columns: BothSides, side: number, day: number, value: number): void {
  const column = side === mine ? columns.mine : columns.theirs
  column[day] = (column[day] ?? 0) + value
}

/** Messages of both sides a day. */
export function totals({ mine, theirs }: BothSides): Float64Array {
  return mine.map((count, day) => count + (theirs[day] ?? 0))
}
