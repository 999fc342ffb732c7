import * as v from 'valibot'
import { type BodiesOf, line } from '../journal/body.ts'
import type { cutKept } from './kinds.ts'

/** What is recorded about the ways in which the other one can be recognised; kept as recorded. */
export const cutKeptBodies = {
  /** One name, number or address of theirs, as the person typed it. */
  'identifier.noted': v.object({
    sort: v.picklist(['name', 'nickname', 'handle', 'profile', 'phone', 'mail']),
    value: line,
  }),
} as const satisfies BodiesOf<typeof cutKept>
