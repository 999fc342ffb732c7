/**
 * One kind of entry, as far as the own journal needs it: the newest version of its body and the steps that lift older
 * bodies to it. A body is only ever extended by a new version; what was written once is never rewritten. What a body
 * holds is said by a schema in the folder's `entries.ts`: see [Note: edges].
 */
export interface Kind {
  readonly v: number
  /** `upcast[n]` turns a body of version n into a whole one of version n + 1: no schema fills in what it leaves out. Pure. */
  readonly upcast: Readonly<Record<number, (body: unknown) => unknown>>
}

/** The kinds of one folder (or of all), by their name: `urge.opened`, `contact.logged`. */
export type Kinds = Readonly<Record<string, Kind>>

/** A kind that has had one version only. */
export const first: Kind = { v: 1, upcast: {} }
