import { first, type Kinds } from '../journal/kind.ts'

/** The kinds of this folder's entries, all kept as recorded: see [Note: kept entries]. */
export const comebackKept = {
  'scene.imagined': first,
  'readiness.looked': first,
  'step.planned': first,
  'step.taken': first,
  'step.answered': first,
  'step.reviewed': first,
  'friends.looked': first,
  'closing.written': first,
  'closing.held': first,
  'matter.opened': first,
  'matter.settled': first,
  'handover.planned': first,
  'handover.held': first,
  'reply.held': first,
  'reply.ended': first,
  'script.marked': first,
  'script.filled': first,
  'tendency.noted': first,
} as const satisfies Kinds
