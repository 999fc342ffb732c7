import type { Sides } from '../../core/src/patterns/analysis/index.ts'
import { offsetsOf } from '../../core/src/patterns/analysis/local-time.ts'
import { eventKinds, nobody } from '../../core/src/patterns/events.ts'
import type { ReadChat } from '../../core/src/patterns/reader.ts'

/** Lines that are written at once. */
const batch = 2000

/**
 * One line an event, in the order of the file: local time, side, kind, length. A side is `them` in a chat of two, `other` where
 * more people write, `none` for what a program wrote. Never a word or a name.
 */
export function* eventLines(chat: ReadChat, sides: Sides, zone: string): Generator<string> {
  const { events } = chat
  const toWall = chat.clock === 'local' ? (at: number) => at : wallOf(chat, zone)
  let lines = ''
  for (let i = 0; i < events.count; i++) {
    const side = sideOf(events.sender[i] ?? nobody, sides)
    const kind = eventKinds[events.kind[i] ?? 0] ?? 'system'
    lines += `${isoTime(toWall(events.at[i] ?? 0))} ${side} ${kind} ${events.length[i]}\n`
    if (i % batch === batch - 1) {
      yield lines
      lines = ''
    }
  }
  yield lines
}

function sideOf(sender: number, { me, them }: Sides): string {
  if (sender === nobody) return 'none'
  if (me.includes(sender)) return 'me'
  return them.length === 1 ? 'them' : 'other'
}

/** To the second, and to the millisecond where there is one. */
function isoTime(wall: number): string {
  return new Date(wall).toISOString().replace(/(?:\.000)?Z$/, '')
}

/** From UTC to the wall clock of the zone. Times of a chat are nearly in order, so that the last offset mostly fits again. */
function wallOf({ events }: ReadChat, zone: string): (at: number) => number {
  const times = events.at.subarray(0, events.count)
  const [first, last] = times.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)] as [number, number],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number],
  )
  const offsets = events.count > 0 ? offsetsOf(zone, first, last) : []
  return at => at + (offsets.findLast(({ from }) => from <= at)?.offset ?? 0)
}
