import { isOnClock } from './clock.ts'
import { firstOutside, nobody } from './events.ts'
import type { Note, ReadChat } from './reader.ts'

/** The same chat; what no count will hold, because its time is that of a clock that was never set, is among what was left out. */
export function withLeftOut(read: ReadChat): ReadChat {
  const { count, at, sender, kind } = read.events
  let off = 0
  for (let i = 0; i < count; i++)
    if (sender[i] !== nobody && (kind[i] ?? firstOutside) < firstOutside && !isOnClock(at[i] ?? 0)) off++
  return off === 0 ? read : { ...read, notes: withSkipped(read.notes, off) }
}

/** Notes in which so many more records are said to be left out. */
function withSkipped(notes: readonly Note[], more: number): readonly Note[] {
  const before = notes.find(({ code }) => code === 'skipped')?.count ?? 0
  return [...notes.filter(({ code }) => code !== 'skipped'), { code: 'skipped', count: before + more }]
}
