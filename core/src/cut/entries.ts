import * as v from 'valibot'
import { kind, line } from '../journal/kind.ts'

/** What is recorded about the ways in which the other one can be recognised; kept as recorded. */
export const cutKept = {
  /** One name, number or address of theirs, as the person typed it. */
  'identifier.noted': kind(
    1,
    v.object({
      sort: v.picklist(['name', 'nickname', 'handle', 'profile', 'phone', 'mail']),
      value: line,
    }),
  ),
} as const
