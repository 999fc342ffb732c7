import { isOnClock } from '../clock.ts'
import type { Events } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import type { ReadChat } from '../reader.ts'
import { hourOf, houseDay, offsetsOf } from './local-time.ts'
import { inOrder } from './order.ts'
import { neither, type Sides, sideOfEach } from './sides.ts'

/** What two people wrote, as columns in order of time; only contact, and only of the two. */
export interface Talk {
  readonly count: number
  /** Milliseconds; only differences mean anything. */
  readonly at: Float64Array
  /** `mine` or `theirs`. */
  readonly side: Uint8Array
  /** Days since 1970 on the wall clock, ending at 04:00. */
  readonly day: Int32Array
  /** Hour on the wall clock, 0 to 23. */
  readonly hour: Uint8Array
  /** Characters. */
  readonly length: Uint32Array
  readonly grain: ReadChat['grain']
  /** The first and the last of the days. */
  readonly firstDay: number
  readonly lastDay: number
}

type Columns = Pick<Talk, 'count' | 'at' | 'side' | 'day' | 'hour' | 'length'>

/**
 * The contact of a chat, in order of time; what stands at the same time keeps its order.
 * @throws PatternsFailure `group` when others write, too; `noMessages` when there is no contact
 */
export function talkOf({ events, clock, grain }: ReadChat, sides: Sides, zone: string): Talk {
  const side = sideOfEach(events, sides)
  const chosen = inOrder(events.at, contact(events, side))
  if (chosen.length === 0) throw new PatternsFailure('noMessages')
  const columns = columnsOf(events, side, chosen)
  placeOnClock(columns, clock === 'local' ? undefined : zone)
  return { ...columns, grain, ...ends(columns.day) }
}

function columnsOf(events: Events, sides: Uint8Array, chosen: Uint32Array): Columns {
  const count = chosen.length
  const at = new Float64Array(count)
  const side = new Uint8Array(count)
  const length = new Uint32Array(count)
  for (let n = 0; n < count; n++) {
    const i = chosen[n] ?? 0
    at[n] = events.at[i] ?? 0
    side[n] = sides[i] ?? 0
    length[n] = events.length[i] ?? 0
  }
  return { count, at, side, length, day: new Int32Array(count), hour: new Uint8Array(count) }
}

/** Not simply those at the ends: a zone that moves over the date line lives through a day twice. */
function ends(days: Int32Array): Pick<Talk, 'firstDay' | 'lastDay'> {
  return {
    firstDay: days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    lastDay: days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  }
}

function contact({ count, at }: Events, side: Uint8Array): Uint32Array {
  const chosen = new Uint32Array(count)
  let kept = 0
  for (let i = 0; i < count; i++) {
    if (side[i] !== neither && isOnClock(at[i] ?? Number.NaN)) chosen[kept++] = i
  }
  return chosen.slice(0, kept)
}

/** Fills days and hours; without a zone the times are a wall clock's already. */
function placeOnClock({ count, at, day, hour }: Columns, zone: string | undefined): void {
  const offsets = zone === undefined ? [] : offsetsOf(zone, at[0] ?? 0, at[count - 1] ?? 0)
  let here = 0
  for (let n = 0; n < count; n++) {
    const time = at[n] ?? 0
    while ((offsets[here + 1]?.from ?? Number.POSITIVE_INFINITY) <= time) here++
    const wall = time + (offsets[here]?.offset ?? 0)
    day[n] = houseDay(wall)
    hour[n] = hourOf(wall)
  }
}
