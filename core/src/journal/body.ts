/** The parts from which the schemas of bodies are made. Only `entries.ts` and `edge.ts` import it: see [Note: edges]. */
import * as v from 'valibot'
import { isDay, isInstant } from './calendar.ts'
import type { Kinds } from './kind.ts'

/** A schema for each of these kinds, and for no other. */
export type BodiesOf<K extends Kinds> = { readonly [Name in keyof K]: v.GenericSchema<unknown, object> }

/** What a person wrote: at most 20,000 characters, kept as typed. */
export const words = v.pipe(v.string(), v.maxLength(20_000))

/** A short line: a name, a cue, an action. Not empty. */
export const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))

/** A strength as asked everywhere in Breakwater: a whole number, 0 (not there) to 10 (as strong as it gets). */
export const strength = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))

/** An instant in UTC: `2026-11-21T01:07:00Z`, any fraction of a second, on a day that exists. */
export const instant = v.pipe(v.string(), v.check(isInstant, 'not an instant'))

/** A calendar day, `2026-11-21`, that exists. */
export const calendarDay = v.pipe(v.string(), v.check(isDay, 'not a day'))

/** A wall-clock time, `18:30`. */
export const wallTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day'))

/** So many days: whole, 1 to 3660. */
export const dayCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660))
