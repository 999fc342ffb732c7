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
  /** A handle, address or profile of a namesake: what carries it stays visible. */
  'identifier.notThem': v.object({ value: line }),
  /** How the extension puts them away; the newest counts. The same words as in setup.ts; what is left out stays usual. */
  'shield.set': v.object({
    level: v.optional(v.picklist(['strong', 'medium', 'weak'])),
    wait: v.optional(v.number()),
    /** Minutes. */
    goFor: v.optional(v.number()),
    schedules: v.optional(v.array(v.object({ days: v.array(v.number()), from: v.number(), to: v.number() }))),
    dates: v.optional(v.array(line)),
    nightWait: v.optional(v.number()),
    neverOn: v.optional(v.array(line)),
    neverHide: v.optional(v.array(line)),
    necessary: v.optional(v.array(line)),
    neutral: v.optional(v.boolean()),
    /** `salt:hash` in hex, or empty for none. */
    friendCode: v.optional(v.pipe(v.string(), v.maxLength(200))),
    /** When going without that code was asked for, ms since 1970; 0 for not, or no more. */
    asked: v.optional(v.number()),
  }),
  /** Something that the extension counted: a pause left or gone on from, a message kept or sent, a way around. */
  'shield.counted': v.object({
    what: v.picklist(['left', 'went', 'messageKept', 'messageSent', 'bypass']),
    felt: v.optional(v.picklist(['better', 'same', 'worse'])),
  }),
  /** A key made by chance, 32 bytes in hex, that opens what the extension keeps; the newest counts. */
  'shield.keyed': v.object({ key: v.pipe(line, v.regex(/^[\da-f]{64}$/)) }),
} as const satisfies BodiesOf<typeof cutKept>
