import * as v from 'valibot'
import { instant, kind, line } from '../journal/kind.ts'

/** Which contacts count as a slip while the plan runs. Incoming, necessary and chance ones never do. */
export const slipRule = v.object({ outgoing: v.boolean(), soughtLook: v.boolean() })

/** What can be recorded about the plan. */
export const planKinds = {
  /** A period of no contact began at `start` (may lie in the past). One plan a person is active at a time. */
  'plan.started': kind(1, v.object({ start: instant, slips: slipRule })),
  /** The plan named by `ref` starts at another time or counts other things. */
  'plan.changed': kind(1, v.object({ start: v.optional(instant), slips: v.optional(slipRule) })),
  /** The plan named by `ref` ended, without any judgement. */
  'plan.ended': kind(1, v.object({})),
  /** A way of reaching one another that the catalogue does not have. Its id is the entry's id. */
  'channel.added': kind(1, v.object({ name: line, reach: v.picklist(['primary', 'secondary']) })),
} as const
