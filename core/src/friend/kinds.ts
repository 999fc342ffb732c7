import { first, type Kinds } from '../journal/kind.ts'

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const friendKept = {
  'friend.invited': first,
  'friend.verified': first,
  'friend.sent': first,
  'friend.reached': first,
  'friend.heard': first,
  'friend.ended': first,
  'friend.left': first,
} as const satisfies Kinds
