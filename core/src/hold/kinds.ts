import { first, type Kinds } from '../journal/kind.ts'

/** The kinds of this folder's entries that are folded; what each says stands in entries.ts. */
export const holdKinds = {
  'urge.opened': first,
  'urge.rated': first,
  'urge.forecast': first,
  'urge.postponed': first,
  'urge.helped': first,
  'urge.closed': first,
  'contact.logged': first,
  'contact.understood': first,
  'slip.reflected': first,
  'message.held': first,
  'message.changed': first,
  'message.ended': first,
  'card.written': first,
  'ally.added': first,
  'activity.added': first,
  'ifThen.made': first,
  'ifThen.rehearsed': first,
} as const satisfies Kinds
