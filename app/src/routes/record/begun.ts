import { evidence } from '../../state/evidence.ts'
import { phase } from '../../state/session.ts'
import type { EntryDraft } from './draft.ts'
import type { Picked } from './picked.ts'

/** An entry that was begun and not written down yet. */
export interface Begun {
  readonly draft: EntryDraft
  readonly files: readonly Picked[]
}

/**
 * [Note: begun entries] What is half written is held in the memory of this page, by the entry that it corrects, and
 * nowhere else: not in the journal, not on the disk. It goes when the record closes, with the key of the record.
 */
const held = new Map<string, Begun>()
const nameOf = (corrects: string | undefined): string => corrects ?? ''

let shown = phase.peek()
phase.subscribe(next => {
  const goesAlong = shown === 'fresh' && (next === 'open' || next === 'memory')
  shown = next
  if (!goesAlong) held.clear()
})
evidence.subscribe(state => {
  if (state === undefined && phase.peek() === shown) held.clear()
})

/** What was begun; undefined when nothing was, or the record was closed since. */
export function begunEntry(corrects: string | undefined): Begun | undefined {
  return held.get(nameOf(corrects))
}

/** Holds what is half written while the record is open. */
export function holdBegun(corrects: string | undefined, begun: Begun): void {
  if (evidence.peek() !== undefined) held.set(nameOf(corrects), begun)
}

/** It was written down, or is not wanted any more. */
export function forgetBegun(corrects: string | undefined): void {
  held.delete(nameOf(corrects))
}

/** The whole record was removed, and what was begun for it with it. */
export function forgetAllBegun(): void {
  held.clear()
}
