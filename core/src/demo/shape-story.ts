import { addDays } from '../journal/day.ts'
import { between, type Random } from '../random.ts'
import type { Recorder } from './recorder.ts'
import type { Clock } from './story.ts'

/** So many weeks before the end of contact are in it. */
const weeks = 60

/** Weekly figures of a made-up chat: close for some weeks, quiet for one or two, and again; kept after a look by day. */
export function tellShape(to: Recorder, random: Random, at: Clock, dayAhead: (days: number) => string): void {
  const end = dayAhead(-60)
  const monday = addDays(end, 1 - Temporal.PlainDate.from(end).dayOfWeek)
  const sides = Array.from({ length: weeks }, (_, week) => weekOf(random, week % 6))
  to.add('patterns.kept', at(50, 11), {
    first: addDays(monday, -7 * weeks),
    mine: sides.map(([mine]) => seen(mine)),
    theirs: sides.map(([, theirs]) => seen(theirs)),
  })
}

/** Both sides of a week, by how many weeks ago the last quiet stretch ended. */
function weekOf(random: Random, turn: number): readonly [number, number] {
  if (turn === 5) return [between(random, 14, 26), between(random, 0, 6)]
  const close = turn === 4 ? 70 : 110 - 9 * turn
  return [close + between(random, -12, 20), close - (turn === 4 ? 38 : 0) + between(random, -15, 12)]
}

/** Under five messages are not told apart. */
function seen(count: number): number | null {
  return count < 5 ? null : count
}
