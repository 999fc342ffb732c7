import { epochOf } from '../journal/calendar.ts'
import { keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import type { PersonState } from '../state.ts'
import type { Counted } from './bridge.ts'

/** What the journal records of something that the extension counted. */
export type CountedEntry =
  | { readonly kind: 'contact.logged'; readonly body: BodyOf<'contact.logged'> }
  | { readonly kind: 'shield.counted'; readonly body: BodyOf<'shield.counted'> }

/** Looks are contacts like any other look; everything else is a count of its own. */
export function entryOf({ what, felt }: Counted): CountedEntry {
  if (what === 'chanceLook' || what === 'soughtLook')
    return { kind: 'contact.logged', body: { direction: what } }
  return { kind: 'shield.counted', body: { what, ...(felt === undefined ? {} : { felt }) } }
}

/**
 * Whether it stands in the journal already: it was noted, and the browser closed before the extension heard so. The
 * same moment to the millisecond and the same sort is the same thing.
 */
export function isNoted({ hold, kept }: PersonState, counted: Counted): boolean {
  const entry = entryOf(counted)
  const before =
    entry.kind === 'contact.logged'
      ? [...hold.contacts.values()].filter(({ direction }) => direction === entry.body.direction)
      : keptOf(kept, entry.kind).filter(({ body }) => body.what === entry.body.what)
  return before.some(({ at }) => epochOf(at) === counted.at)
}
