/**
 * What a device leaves for its service worker, and what that says when a push comes. A push says nothing, so this is decided here,
 * offline, locked or not: hence there is nothing in it but times and lines that may stand on a lock screen. It imports nothing, because
 * the service worker carries it.
 */

/** Why the person wants to be woken; the more a moment matters, the earlier it stands. */
export const wakeKinds = ['held', 'ahead', 'review', 'evening', 'wave'] as const
export type WakeKind = (typeof wakeKinds)[number]

/** One line, and the neutral address that opens when it is tapped. */
export interface Saying {
  readonly text: string
  readonly path: string
}

/** One time at which a push was asked for; without a kind it was a trial. */
export interface Wake {
  /** Epoch milliseconds. */
  readonly at: number
  readonly kind?: WakeKind
}

export interface WakeNotes {
  readonly v: 1
  readonly wakes: readonly Wake[]
  /** Said for every kind that has no line of its own. */
  readonly usual: Saying
  readonly byKind: Readonly<Partial<Record<WakeKind, Saying>>>
}

/** Where the notes lie: entries of one cache, because what is deleted there is really gone from the disk. */
export const notesCache = 'wake'
export const notesPath = '/wake/notes'
/** A `Saying`, left by the page of a friend in this browser: letters come at any time. */
export const friendPath = '/wake/friend'

/** Clocks differ a little, and push services deliver late: a push belongs to a time up to so far ahead, or behind. */
const aheadMs = 2 * 60_000
const soonMs = 30 * 60_000
/** The relay and push services give up by then. */
const lateMs = 5 * 3_600_000

/** What is said, and the tag under which a later notification takes the place of an earlier one. */
export interface Said extends Saying {
  readonly tag: 'wake' | 'friend'
}

/**
 * What to say about a push that came at `now` (epoch ms): the line of the newest time that has just come; else that a friend has
 * written, where one may; else the line of a time that is some hours old, or the usual one. Never nothing: a browser withdraws the
 * permission when a push shows nothing.
 */
export function whatToSay(
  notes: WakeNotes | undefined,
  friend: Saying | undefined,
  fallback: Saying,
  now: number,
): Said {
  const newest = newestWake(notes?.wakes ?? [], now)
  const isLate = newest === undefined || now - newest.at > soonMs
  if (friend !== undefined && isLate) return { ...friend, tag: 'friend' }
  const usual = notes?.usual ?? fallback
  const own = newest?.kind === undefined ? undefined : notes?.byKind[newest.kind]
  return { ...(own ?? usual), tag: 'wake' }
}

function newestWake(wakes: readonly Wake[], now: number): Wake | undefined {
  return wakes
    .filter(({ at }) => at <= now + aheadMs && now - at <= lateMs)
    .reduce<Wake | undefined>((newest, wake) => (newest && newest.at >= wake.at ? newest : wake), undefined)
}

/** Notes as they were read back; undefined when they are none of ours (an earlier version's, somebody else's). */
export function readNotes(value: unknown): WakeNotes | undefined {
  const notes = value as Partial<WakeNotes> | null | undefined
  return notes?.v === 1 && Array.isArray(notes.wakes) && isSaying(notes.usual)
    ? (notes as WakeNotes)
    : undefined
}

/** The same for one saying; only addresses of our own origin are opened. */
export function readSaying(value: unknown): Saying | undefined {
  return isSaying(value) ? value : undefined
}

function isSaying(value: unknown): value is Saying {
  const saying = value as Partial<Saying> | null | undefined
  return typeof saying?.text === 'string' && typeof saying.path === 'string' && saying.path.startsWith('/')
}
