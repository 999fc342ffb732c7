import type { Kind, Kinds } from './kind.ts'

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
  /** See [Note: unchecked]. */
  readonly unchecked?: true
}

/** An entry that cannot be read: `field` is the dotted path of what is wrong. The entry's words are never in it. */
export class EntryError extends Error {
  override readonly name = 'EntryError'
  readonly field: string
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.field = field
  }
}

/**
 * The entry with its body lifted to the newest version; unchanged when the kind or version is unknown. The body is not
 * checked beyond being an object: see [Note: edges].
 */
export function liftEntry(entry: Entry, kinds: Kinds): Entry {
  const kind = kindOf(entry, kinds)
  if (kind === undefined) return entry
  return { ...entry, v: kind.v, body: liftBody(entry.kind, kind, entry.v, entry.body) }
}

/** True when this Breakwater knows the kind and is new enough for the version, and nothing is left to be checked. */
export function isKnown(entry: Pick<Entry, 'kind' | 'v' | 'unchecked'>, kinds: Kinds): boolean {
  return kindOf(entry, kinds) !== undefined
}

/** A journal may name a kind `toString`: only what was declared counts. */
function kindOf(entry: Pick<Entry, 'kind' | 'v' | 'unchecked'>, kinds: Kinds): Kind | undefined {
  const kind = Object.hasOwn(kinds, entry.kind) ? kinds[entry.kind] : undefined
  return kind !== undefined && entry.v <= kind.v && entry.unchecked !== true ? kind : undefined
}

function liftBody(name: string, kind: Kind, version: number, body: unknown): unknown {
  let lifted = body
  for (let n = version; n < kind.v; n++) {
    const upcast = kind.upcast[n]
    if (upcast === undefined) throw new EntryError('v', `${name} has no step from version ${n}`)
    lifted = upcast(lifted)
  }
  if (typeof lifted !== 'object' || lifted === null) throw new EntryError('body', 'expected an object')
  return lifted
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
