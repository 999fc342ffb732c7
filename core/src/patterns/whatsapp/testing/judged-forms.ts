import { PatternsFailure } from '../../failure.ts'
import type { Outcome } from '../../reader.ts'
import { sourceOf } from '../../testing/sources.ts'
import { whatsapp } from '../index.ts'
import { exportOf, type HeaderForm, headerForms } from './locale-forms.ts'

/** `asked`: the person is asked how to read it; `refused`: not known, or not read; `wrong`: read, and not as it was written. */
export type Judged = 'right' | 'asked' | 'refused' | 'wrong'

/** Each form of header with a chat of these moments, by what becomes of it. */
export async function judgedForms(
  at: readonly number[],
): Promise<Readonly<Record<Judged, readonly string[]>>> {
  const found: Record<Judged, string[]> = { right: [], asked: [], refused: [], wrong: [] }
  for (const form of headerForms)
    found[await judge(form, at)].push(`${form.locale} ${form.hourCycle} ${form.program}`)
  return found
}

async function judge(form: HeaderForm, at: readonly number[]): Promise<Judged> {
  const source = sourceOf('chat.txt', exportOf(form, at))
  const head = (await source.slice?.(0, 65_536)) ?? new Uint8Array()
  try {
    if (whatsapp.recognise([{ source, head }]).length === 0) return 'refused'
    const outcome = await whatsapp.read([source], {})
    if ('question' in outcome) return 'asked'
    return isRight(outcome, at) ? 'right' : 'wrong'
  } catch (error) {
    if (error instanceof PatternsFailure) return 'refused'
    throw error
  }
}

function isRight(outcome: Outcome, at: readonly number[]): boolean {
  if (!('read' in outcome)) return false
  const { people, events } = outcome.read
  return (
    people.join() === ['Sam', 'Alex Rivera'].slice(0, at.length).join() &&
    events.count === at.length &&
    at.every(
      (moment, place) =>
        events.at[place] === moment &&
        events.sender[place] === place % 2 &&
        events.length[place] === `message ${place}`.length,
    )
  )
}
