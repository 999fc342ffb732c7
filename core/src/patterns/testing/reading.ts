import { type EventKind, eventKinds, nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import type { Answers, Outcome, ReadChat, Reader } from '../reader.ts'
import type { Source } from '../source.ts'

/** One event as a test writes it down: seconds or milliseconds as in the file, the writer's name, kind, length. */
export type Line = readonly [at: number, who: string | null, kind: EventKind, length: number]

/** A chat's events, with names in place of numbers. */
export function linesOf({ events, people }: ReadChat): Line[] {
  return Array.from({ length: events.count }, (_, at): Line => {
    const sender = events.sender[at] ?? nobody
    const who = sender === nobody ? null : (people[sender] ?? 'not in the list')
    return [events.at[at] ?? -1, who, eventKinds[events.kind[at] ?? 0] ?? 'text', events.length[at] ?? -1]
  })
}

/** The chat, where no question is expected. */
export async function chatOf(
  reader: Reader,
  files: readonly Source[],
  answers: Answers = {},
): Promise<ReadChat> {
  const outcome = await reader.read(files, answers)
  if ('question' in outcome) throw new Error(`asked for ${outcome.question.ask}`)
  return outcome.read
}

/** What comes of a file that may be broken: only a failure with a code may be thrown. */
export async function broughtBy(
  reader: Reader,
  files: readonly Source[],
  answers: Answers = {},
): Promise<Outcome | PatternsFailure> {
  try {
    return await reader.read(files, answers)
  } catch (error) {
    if (error instanceof PatternsFailure) return error
    throw error
  }
}

/** All that can be seen of an outcome, in one text, to look for words in that must not be there. */
export function shown(outcome: Outcome | PatternsFailure): string {
  if (outcome instanceof PatternsFailure)
    return `${outcome.message} ${outcome.stack} ${JSON.stringify(outcome)}`
  return JSON.stringify(outcome)
}

/** Events as a test writes them down: minutes since `start`, name, kind, length. */
export const rowsFrom =
  (start: number) =>
  ({ events, people }: ReadChat) =>
    Array.from({ length: events.count }, (_, at) => [
      ((events.at[at] ?? 0) - start) / 60_000,
      people[events.sender[at] ?? -1] ?? '',
      eventKinds[events.kind[at] ?? -1],
      events.length[at],
    ])
