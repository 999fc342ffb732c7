import type { KeptKind, KnownEntry } from '../kinds.ts'
import type { Entry } from './entry.ts'

/**
 * [Note: kept entries] What is recorded seldom (a plan's reviews, answers, the state of a channel) is folded into
 * nothing: the newest form of each entry is kept as it is, and the questions read it. So a new kind of this sort costs
 * the first screen its name and no fold, and a question can be put anew without another fold of the journal. Kinds
 * that a person records many times a day must not be kept this way: see [Note: bounded state].
 */
export type Kept = Map<string, Entry>

/** The kept entries of one kind, in the order of the journal. */
export function keptOf<Name extends KeptKind>(
  kept: ReadonlyMap<string, Entry>,
  name: Name,
): readonly Extract<KnownEntry, { kind: Name }>[] {
  const found = [...kept.values()].filter(entry => entry.kind === name)
  return found as Extract<KnownEntry, { kind: Name }>[]
}
