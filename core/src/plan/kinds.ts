import { first, type Kinds } from '../journal/kind.ts'

/** The kinds of this folder's entries that are folded; what each says stands in entries.ts. */
export const planKinds = {
  'plan.started': {
    v: 2,
    upcast: {
      1: body => ({ approach: 'coldTurkey', reviewEvery: 30, details: {}, ...(body as object) }),
    },
  },
  'plan.changed': { v: 2, upcast: { 1: body => body } },
  'plan.ended': first,
  'channel.added': first,
} as const satisfies Kinds

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const planKept = {
  'channel.set': first,
  'channel.saved': first,
  'channel.worst': first,
  'rung.closed': first,
  'review.held': { v: 2, upcast: { 1: body => body } },
  'energy.noted': first,
  'ahead.noted': first,
  'unsaid.noted': first,
  'unsaid.settled': first,
  'circle.closed': first,
  'honest.written': first,
  'honest.asked': first,
} as const satisfies Kinds
