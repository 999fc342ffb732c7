import type { Day } from '../journal/day.ts'
import { dayOf } from '../journal/day.ts'
import type { BodyOf, EntryOf } from '../kinds.ts'
import type { healKinds } from './kinds.ts'

/** What was rated on a day, 0 to 10; what was not asked or not answered is missing, never zero. */
export interface RatedDay {
  readonly waking?: number
  readonly longing?: number
  readonly sadness?: number
  readonly anger?: number
}

/** A letter without its words: those stay in the journal. */
export interface Letter {
  readonly id: string
  readonly at: string
  readonly to: BodyOf<'letter.written'>['to']
  readonly prompt: string | undefined
  readonly sealedUntil: Day | undefined
  readonly minutes: number | undefined
  /** Characters. */
  readonly length: number
}

export interface HealState {
  /** By the day the rating is about; of two in a day the later one counts, answer by answer. */
  readonly rated: Map<Day, RatedDay>
  readonly letters: Map<string, Letter>
}

export function emptyHeal(): HealState {
  return { rated: new Map(), letters: new Map() }
}

/** Folds one entry of this folder's kinds into the draft. */
export function foldHeal(state: HealState, entry: EntryOf<typeof healKinds>): void {
  switch (entry.kind) {
    case 'checkIn.morning':
      rate(state, entry, { waking: entry.body.urge })
      return
    case 'checkIn.evening': {
      const { line: _, ...ratings } = entry.body
      rate(state, entry, ratings as RatedDay)
      return
    }
    case 'letter.written': {
      const { text, to, prompt, sealedUntil, minutes } = entry.body
      const { id, at } = entry
      state.letters.set(id, { id, at, to, prompt, sealedUntil, minutes, length: text.length })
      return
    }
    case 'letter.sealed': {
      const letter = state.letters.get(entry.ref ?? '')
      if (letter !== undefined) state.letters.set(letter.id, { ...letter, sealedUntil: entry.body.until })
    }
  }
}

function rate(state: HealState, { at, zone }: { at: string; zone: string }, ratings: RatedDay): void {
  const day = dayOf(at, zone)
  state.rated.set(day, { ...state.rated.get(day), ...ratings })
}
