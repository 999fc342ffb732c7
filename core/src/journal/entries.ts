import * as v from 'valibot'
import { type BodiesOf, line } from './body.ts'
import type { journalKinds } from './kinds.ts'

/** What can be recorded about the record itself. */
export const journalBodies = {
  /** Stands in for the entry named by `ref`: same kind, new time or body. The newest replacement counts. */
  'journal.replaced': v.object({ v: v.number(), body: v.unknown() }),
  /** The entry named by `ref` no longer counts. Its bytes are removed by the vault as well. */
  'journal.removed': v.object({}),
  /** A choice of the person about the app; the newest one counts. Keys are the app's. */
  'setting.chosen': v.object({ key: line, value: v.union([v.string(), v.number(), v.boolean()]) }),
  /** A copy was saved outside of this browser. */
  'backup.made': v.object({ form: v.picklist(['age', 'json', 'csv']) }),
  /** How the person wants to call the one the plan is about. */
  'person.named': v.object({ name: line }),
} as const satisfies BodiesOf<typeof journalKinds>
