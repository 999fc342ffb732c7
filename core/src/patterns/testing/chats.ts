import { EventColumns, type EventKind, kindCode } from '../events.ts'
import type { Note, ReadChat } from '../reader.ts'

/** One event of a made-up chat: its time (ISO without a zone, or milliseconds), who (a place in `people`), and what. */
export interface MadeUp {
  readonly at: string | number
  readonly who: number
  readonly kind?: EventKind
  readonly length?: number
}

/** A chat of Sam (0) and Alex Rivera (1), and of whoever else is numbered, as a reader gives it; times are the wall clock's. */
export function madeUpChat(events: readonly MadeUp[], over: Partial<ReadChat> = {}): ReadChat {
  const columns = new EventColumns()
  for (const { at, who, kind = 'text', length = 10 } of events)
    columns.add(
      typeof at === 'number' ? at : Temporal.Instant.from(`${at}Z`).epochMilliseconds,
      who,
      kindCode[kind],
      length,
    )
  const notes: readonly Note[] = []
  return {
    format: 'whatsapp',
    people: ['Sam', 'Alex Rivera'],
    events: columns.done(),
    clock: 'local',
    grain: 1000,
    notes,
    ...over,
  }
}

/** Sam is the owner. */
export const samAndAlex = { me: [0], them: [1] } as const
