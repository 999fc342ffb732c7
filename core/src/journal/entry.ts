import * as v from 'valibot'
import { type BodyOf, instant, type Kind, type Kinds } from './kind.ts'

/**
 * The envelope: one immutable fact. `hlc` (32 hex digits, the first 12 of them milliseconds) and `id` (22 characters)
 * give the order; `at` is the moment it is about, which the person may have set back; `zone` the IANA zone they were in.
 */
export interface Entry<Name extends string = string, Body = unknown> {
  readonly id: string
  readonly hlc: string
  readonly at: string
  readonly zone: string
  readonly device: string
  readonly person: string
  readonly kind: Name
  readonly v: number
  readonly body: Body
  readonly ref?: string
}

/** The union of all entries of these kinds, told apart by `kind`. */
export type EntryOf<K extends Kinds> = { [N in keyof K & string]: Entry<N, BodyOf<K[N]>> }[keyof K & string]

/** An entry that cannot be read: `field` is the dotted path of what is wrong. The entry's words are never in it. */
export class EntryError extends Error {
  override readonly name = 'EntryError'
  readonly field: string
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.field = field
  }
}

const zone = v.pipe(v.string(), v.check(isZone, 'not a time zone'))

const envelope = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{22}$/, 'not an id')),
  hlc: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'not a clock reading')),
  at: instant,
  zone,
  device: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'not a device')),
  person: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  body: v.unknown(),
  ref: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{22}$/, 'not an id'))),
})

/**
 * Reads one entry at the edge (disk, wire, file). A body of an older version comes back lifted, and `v` says so. Kinds
 * or versions that this Breakwater does not know yet come back as they are, to be kept and passed on. Throws
 * EntryError that names the field.
 */
export function parseEntry(raw: unknown, kinds: Kinds): Entry {
  const entry = check(envelope, raw, '') as Entry
  return liftEntry(entry, kinds)
}

/** The entry with its body checked and lifted to the newest version; unchanged when the kind or version is unknown. */
export function liftEntry(entry: Entry, kinds: Kinds): Entry {
  if (!isKnown(entry, kinds)) return entry
  const body = parseBody(entry.kind, entry.v, entry.body, kinds)
  return { ...entry, v: kinds[entry.kind]?.v ?? entry.v, body }
}

/** True when this Breakwater knows the kind and is new enough for the version. */
export function isKnown(entry: Pick<Entry, 'kind' | 'v'>, kinds: Kinds): boolean {
  const known = find(kinds, entry.kind)
  return known !== undefined && entry.v <= known.v
}

/** A body lifted to the newest version and checked; unknown kinds and newer versions unchanged. */
export function parseBody(name: string, version: number, body: unknown, kinds: Kinds): unknown {
  const known = find(kinds, name)
  if (known === undefined || version > known.v) return body
  let lifted = body
  for (let n = version; n < known.v; n++) {
    const upcast = known.upcast[n]
    if (upcast === undefined) throw new EntryError('v', `${name} has no step from version ${n}`)
    lifted = upcast(lifted)
  }
  return check(known.body, lifted, 'body')
}

/** The milliseconds since 1970 at which the entry was recorded, by the clock of its device. */
export function recordedAt(entry: Pick<Entry, 'hlc'>): number {
  return Number.parseInt(entry.hlc.slice(0, 12), 16)
}

/** The order of the journal: hlc, then id. */
export function byOrder(a: Pick<Entry, 'hlc' | 'id'>, b: Pick<Entry, 'hlc' | 'id'>): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return 0
}

/** A journal may name a kind `toString`: only what was declared counts. */
function find(kinds: Kinds, name: string): Kind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

function check(schema: v.GenericSchema, value: unknown, path: string): unknown {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const issue = result.issues[0]
  const field = [path, v.getDotPath(issue)].filter(Boolean).join('.') || 'entry'
  // The received value may be the person's words: only what was expected is said.
  throw new EntryError(field, issue.expected === null ? 'not valid' : `expected ${issue.expected}`)
}

const zones = new Map<string, boolean>()

/** Checking a zone builds a formatter, which is slow; a journal has few zones. */
function isZone(name: string): boolean {
  const known = zones.get(name)
  if (known !== undefined) return known
  let valid = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    valid = false
  }
  zones.set(name, valid)
  return valid
}
