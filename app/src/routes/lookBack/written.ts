import {
  type ExerciseCode,
  type PatternPartCode,
  type ReviewPartCode,
  type TacticCode,
  tacticCodes,
} from '@breakwater/core/heal'
import { keptOf } from '@breakwater/core/journal'
import { person } from '../../state/view.ts'

/** What stands written for one part: of several entries the newest counts, and all of them go when it is removed. */
export interface Written {
  readonly id: string
  readonly text: string
  readonly all: readonly string[]
}

export function writtenReview(part: ReviewPartCode): Written | undefined {
  const entries = keptOf(person.value.kept, 'relationship.reviewed')
  return newest(entries.filter(({ body }) => body.part === part))
}

export function writtenPattern(part: PatternPartCode): Written | undefined {
  const entries = keptOf(person.value.kept, 'pattern.noted')
  return newest(entries.filter(({ body }) => body.part === part))
}

export function writtenExercise(exercise: ExerciseCode): Written | undefined {
  const entries = keptOf(person.value.kept, 'worth.noted')
  return newest(entries.filter(({ body }) => body.exercise === exercise))
}

/** The tactics that were marked last; codes that this Breakwater does not know are left out. */
export function markedTactics(): readonly TacticCode[] {
  const entries = keptOf(person.value.kept, 'pattern.noted')
  const marked = entries.findLast(({ body }) => body.part === 'tactics')?.body.tactics ?? []
  return tacticCodes.filter(code => marked.includes(code))
}

/** A role that was carried, and what it did. */
export interface Role {
  readonly id: string
  readonly role: string
  readonly did: 'weighed' | 'lifted' | 'both'
}

export function roles(): readonly Role[] {
  return keptOf(person.value.kept, 'role.noted').map(({ id, body }) => ({ id, ...body }))
}

function newest(
  entries: readonly { readonly id: string; readonly body: { readonly text?: string | undefined } }[],
): Written | undefined {
  const last = entries.at(-1)
  if (last === undefined) return undefined
  return { id: last.id, text: last.body.text ?? '', all: entries.map(({ id }) => id) }
}
