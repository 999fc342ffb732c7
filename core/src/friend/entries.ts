import * as v from 'valibot'
import { type BodiesOf, line } from '../journal/body.ts'
import type { friendKept } from './kinds.ts'
import { answerCodes, lineMost, nameMost, quietSchema, weekSchema } from './letters.ts'

const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,200}$/))
const curve = v.picklist(['X25519', 'P-256'])
/** Rises with each letter of one device: what is not higher came before. */
const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const text = v.optional(v.pipe(v.string(), v.maxLength(lineMost)))

/** What is recorded about friends who are asked; kept as recorded. All but the first and the last name the invitation in `ref`. */
export const friendKeptBodies = {
  /** A friend was invited. `keys` is the person's side of the friendship and opens nothing else. */
  'friend.invited': v.object({
    name: line,
    keys: v.object({
      secrets: v.object({
        box: base64Url,
        boxSeed: base64Url,
        signSeed: base64Url,
        curve,
        sealPublic: base64Url,
        sealPrivate: base64Url,
      }),
      friendBox: base64Url,
      secret: base64Url,
      nonce: base64Url,
    }),
  }),
  /** Both saw the same three words. */
  'friend.verified': v.object({}),
  /** The person sent this, by a tap. */
  'friend.sent': v.object({
    what: v.picklist(['here', 'hard', 'line', 'week']),
    n: counter,
    text,
    week: v.optional(weekSchema),
  }),
  /** What `ref` names (a letter, or the end) was taken by the relay. */
  'friend.reached': v.object({}),
  /** The friend sent this. */
  'friend.heard': v.object({
    what: v.picklist(['hello', 'answer', 'line', 'quiet']),
    from: base64Url,
    n: counter,
    name: v.optional(v.pipe(v.string(), v.maxLength(nameMost))),
    keys: v.optional(v.object({ curve, seal: base64Url, sign: base64Url })),
    answer: v.optional(v.picklist(answerCodes)),
    until: v.optional(v.number()),
    text,
    quiet: v.optional(quietSchema),
  }),
  /** It ended. */
  'friend.ended': v.object({ by: v.picklist(['me', 'friend']) }),
  /** A friendship was removed while it lasted, and its box could not be closed then: what closes it, until that is done. No `ref`. */
  'friend.left': v.object({ box: base64Url, boxSeed: base64Url }),
} as const satisfies BodiesOf<typeof friendKept>
