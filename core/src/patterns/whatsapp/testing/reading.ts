import type { EventKind } from '../../events.ts'
import type { Answers, Outcome } from '../../reader.ts'
import { chatOf, linesOf } from '../../testing/reading.ts'
import { sourceOf } from '../../testing/sources.ts'
import { whatsapp } from '../index.ts'

/** One event as a test writes it down: wall clock, name, kind, length. */
export type Seen = readonly [at: string, who: string | null, kind: EventKind, length: number]

/** What the reader makes of this text of an export. */
export async function seen(text: string, answers: Answers = {}): Promise<Seen[]> {
  const chat = await chatOf(whatsapp, [sourceOf('chat.txt', text)], answers)
  return linesOf(chat).map(([at, who, kind, length]) => [wallClock(at), who, kind, length])
}

/** Times alone, for headers. */
export async function timesIn(text: string, answers: Answers = {}): Promise<string[]> {
  return (await seen(text, answers)).map(([at]) => at)
}

/** The outcome with a question in it. */
export const outcomeOf = (text: string, answers: Answers = {}): Promise<Outcome> =>
  whatsapp.read([sourceOf('chat.txt', text)], answers)

function wallClock(at: number): string {
  const text = Temporal.Instant.fromEpochMilliseconds(at).toString()
  return text.endsWith(':00Z') ? text.slice(0, 16) : text.slice(0, -1)
}
