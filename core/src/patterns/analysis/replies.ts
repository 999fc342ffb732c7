import { pauseHours } from './sessions.ts'
import { mine, theirs } from './sides.ts'
import type { Talk } from './talk.ts'

/** Turns of the one that the other may answer, as columns in order. */
export interface Replies {
  readonly count: number
  /** Who is to answer. */
  readonly side: Uint8Array
  /** Minutes from the turn's last message to the answer's first; where nobody answered, the pause that ended the conversation. */
  readonly minutes: Float64Array
  /** 1 where an answer came within the conversation, else 0: longer than `minutes`, by how much nobody knows. */
  readonly answered: Uint8Array
  /** The day on which the turn ended. */
  readonly day: Int32Array
}

/**
 * How long each turn waited for its answer. A turn is one side's messages in a row within a conversation; one that ends
 * between 23:00 and 06:00 is left out, and so is the last of all, since nobody saw what came after it.
 */
export function repliesOf({ count, at, side, day, hour }: Talk, hours: number = pauseHours): Replies {
  const most = hours * 60
  const columns = emptyReplies(count)
  let found = 0
  for (let i = 0; i + 1 < count; i++) {
    const waited = ((at[i + 1] ?? 0) - (at[i] ?? 0)) / 60_000
    const answered = side[i + 1] !== side[i] && waited <= most
    if ((!answered && waited <= most) || asleep(hour[i] ?? 0)) continue
    columns.side[found] = side[i] === mine ? theirs : mine
    columns.minutes[found] = answered ? waited : most
    columns.answered[found] = Number(answered)
    columns.day[found] = day[i] ?? 0
    found++
  }
  return { count: found, ...cut(columns, found) }
}

function asleep(hour: number): boolean {
  return hour >= 23 || hour < 6
}

function emptyReplies(size: number) {
  return {
    side: new Uint8Array(size),
    minutes: new Float64Array(size),
    answered: new Uint8Array(size),
    day: new Int32Array(size),
  }
}

function cut({ side, minutes, answered, day }: Omit<Replies, 'count'>, count: number) {
  return {
    side: side.subarray(0, count),
    minutes: minutes.subarray(0, count),
    answered: answered.subarray(0, count),
    day: day.subarray(0, count),
  }
}
