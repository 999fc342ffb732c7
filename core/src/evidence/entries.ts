import * as v from 'valibot'
import { calendarDay, line, wallTime, words } from '../journal/body.ts'
import { maxFiles } from './files.ts'

/**
 * How well the time of an incident is known. `exact`: day and time; `about`: near them; `unknown`: neither.
 * An `about` may come with a day alone, or with neither.
 */
export const timeKnown = ['exact', 'about', 'unknown'] as const
export type TimeKnown = (typeof timeKnown)[number]

/** On which way it came. Own words go with `other`. */
export const incidentChannels = [
  'inPerson',
  'call',
  'message',
  'mail',
  'letter',
  'social',
  'third',
  'account',
  'other',
] as const
export type IncidentChannel = (typeof incidentChannels)[number]

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** A file as it was picked. `id` names the bytes in the store, if they are kept; `sha256` is missing where it was too large. */
const file = v.object({
  name: line,
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  type: v.pipe(v.string(), v.maxLength(200)),
  sha256: v.optional(sha256),
  id: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{22}$/))),
})

/** One incident, in the words of the person. `corrects` names the entry that this one puts right: both stand. */
const incident = v.object({
  known: v.picklist(timeKnown),
  day: v.optional(calendarDay),
  time: v.optional(wallTime),
  place: v.optional(line),
  channel: v.optional(v.picklist(incidentChannels)),
  what: v.pipe(words, v.trim(), v.minLength(1)),
  witness: v.optional(line),
  reference: v.optional(line),
  files: v.optional(v.pipe(v.array(file), v.maxLength(maxFiles)), []),
  corrects: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{22}$/))),
})

/** What lies in the bytes of a record of this store. It is no entry of the journal and never becomes one. */
const stored = v.object({
  v: v.literal(1),
  /** The zone in which day and time are meant, and in which it was written down. */
  zone: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  incident,
})

export type KeptFile = v.InferOutput<typeof file>
export type Incident = v.InferOutput<typeof incident>

export interface Stored {
  readonly zone: string
  readonly incident: Incident
}

/** The field that is not right, as a dotted path; `undefined` when all of it is. Never what was written in it. */
export function faultIn(body: unknown): string | undefined {
  const result = v.safeParse(incident, body)
  return result.success ? undefined : (v.getDotPath(result.issues[0]) ?? 'incident')
}

/** The bytes' text, read; `undefined` when it is not what this store holds, or of a newer Breakwater. */
export function readStored(text: string): Stored | undefined {
  try {
    const { success, output } = v.safeParse(stored, JSON.parse(text))
    return success ? { zone: output.zone, incident: output.incident } : undefined
  } catch {
    return undefined
  }
}

/** The text that `readStored` reads. */
export const writeStored = ({ zone, incident: body }: Stored): string =>
  JSON.stringify({ v: 1, zone, incident: body })
