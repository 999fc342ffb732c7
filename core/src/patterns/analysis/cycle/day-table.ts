import { repliesOf } from '../replies.ts'
import { sessionsOf } from '../sessions.ts'
import { mine } from '../sides.ts'
import type { Talk } from '../talk.ts'

/** Waits are counted by their length, in steps of a quarter of a natural logarithm; the last step holds those without an answer. */
export const waitSteps = 28
const stepsPerLog = 4

/** Where each thing stands in a row: messages, conversations begun, and from there on the waits for each side's answer. */
export const column = {
  mine: 0,
  theirs: 1,
  startedMine: 2,
  startedTheirs: 3,
  waitedMine: 4,
  waitedTheirs: 4 + waitSteps,
} as const
export const width = 4 + 2 * waitSteps

/** What the third test looks at: one row of counts a day, for one length of the pause that ends a conversation. */
export interface DayTable {
  readonly size: number
  /** `width` numbers a day. */
  readonly rows: Uint32Array
}

/** `hours`: the pause. */
export function dayTableOf(talk: Talk, hours: number): DayTable {
  const size = talk.lastDay - talk.firstDay + 1
  const rows = new Uint32Array(size * width)
  const put = (day: number | undefined, place: number) => {
    const at = ((day ?? talk.firstDay) - talk.firstDay) * width + place
    rows[at] = (rows[at] ?? 0) + 1
  }
  const sessions = sessionsOf(talk, hours)
  const replies = repliesOf(talk, hours)
  for (let i = 0; i < talk.count; i++) put(talk.day[i], talk.side[i] === mine ? column.mine : column.theirs)
  for (let n = 0; n < sessions.count; n++)
    put(
      talk.day[sessions.start[n] ?? 0],
      sessions.first[n] === mine ? column.startedMine : column.startedTheirs,
    )
  for (let n = 0; n < replies.count; n++) {
    const step = replies.answered[n] === 1 ? stepOf(replies.minutes[n] ?? 0) : waitSteps - 1
    put(replies.day[n], (replies.side[n] === mine ? column.waitedMine : column.waitedTheirs) + step)
  }
  return { size, rows }
}

function stepOf(minutes: number): number {
  return Math.min(waitSteps - 2, Math.floor(Math.log1p(minutes) * stepsPerLog))
}

/** The logarithm of a wait (of a minute more than it) at a step, and within it. */
export function logAt(step: number): number {
  return step / stepsPerLog
}
