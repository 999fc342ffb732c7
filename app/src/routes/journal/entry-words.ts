import { mayOpen } from '@breakwater/core/heal'
import { type Entry, isKnown } from '@breakwater/core/journal'
import type { KnownEntry, KnownKind } from '@breakwater/core/state'
import { kinds, personState, type State } from '@breakwater/core/state'
import { words } from '../../messages/catalogue.ts'
import { channelName } from '../channel/channels.ts'

/** What kind of entry it is, in a word or two. */
export function kindWords(entry: Entry): string {
  const t = words('journal')
  if (isKnown(entry, kinds)) return t(`kinds.${entry.kind as KnownKind}`)
  return entry.kind === 'unreadable' ? t('kinds.unreadable') : t('kinds.unknown')
}

/** What it says, as far as it can be said in a line; the person's own words come from `ownWords`. */
export function detailWords(entry: Entry): string | undefined {
  // What no schema has seen may say anything, or nothing: see [Note: unchecked] in core.
  if (!isKnown(entry, kinds)) return undefined
  const t = words('journal')
  const known = entry as KnownEntry
  switch (known.kind) {
    case 'urge.opened':
      return joined(strengthWords(known.body.strength), forecastWords(known.body.forecast))
    case 'urge.rated':
      return strengthWords(known.body.strength)
    case 'urge.forecast':
      return forecastWords(known.body.forecast)
    case 'urge.helped':
      return t(`ways.${known.body.way}`)
    case 'urge.closed':
      return t(`details.${known.body.ending}`)
    case 'contact.logged':
      return joined(
        t(`directions.${known.body.direction}`),
        known.body.nature && t(`natures.${known.body.nature}`),
        known.body.channel && channelName(known.body.channel),
      )
    case 'contact.understood':
      return t(`natures.${known.body.nature}`)
    case 'shield.counted':
      return t(`pauses.${known.body.what}`)
    case 'message.ended':
      return t(`ends.${known.body.end}`)
    default:
      return undefined
  }
}

/** The person's own words in an entry. */
export function ownWords(entry: Entry): string | undefined {
  if (!isKnown(entry, kinds)) return undefined
  const t = words('journal')
  const known = entry as KnownEntry
  switch (known.kind) {
    case 'ifThen.made':
      return t('sentence', { cue: known.body.cue, action: known.body.action })
    case 'ally.added':
      return joined(known.body.name, known.body.phone, known.body.words)
    case 'slip.reflected':
      return joined(known.body.trigger, known.body.worked, known.body.next)
    case 'contact.logged':
      return known.body.note
    case 'person.named':
    case 'channel.added':
      return known.body.name
    case 'card.written':
    case 'activity.added':
    case 'message.held':
    case 'message.changed':
    case 'safetyPlan.written':
      return known.body.text
    default:
      return undefined
  }
}

/** Whether this is a letter: it is read and changed on its own page, and never in the journal. */
export function isLetter(entry: Entry): boolean {
  return entry.kind === 'letter.written'
}

/**
 * The entries with sealed letters emptied of their words, so that neither a row nor the search can tell what stands in
 * one before its day. `state` says which are sealed; `now` in milliseconds since 1970.
 */
export function withoutSealed(
  entries: readonly Entry[],
  state: State,
  now: number,
  zone: string,
): readonly Entry[] {
  return entries.map(entry => {
    if (!isLetter(entry)) return entry
    const letter = personState(state, entry.person).heal.letters.get(entry.id)
    // A letter that the state does not hold stays closed: nobody can say that its day has come.
    return letter !== undefined && mayOpen(letter, now, zone) ? entry : { ...entry, body: {} }
  })
}

function strengthWords(strength: number | undefined): string | undefined {
  return strength === undefined ? undefined : words('journal')('details.strength', { strength })
}

function forecastWords(forecast: number | undefined): string | undefined {
  return forecast === undefined ? undefined : words('journal')('details.forecast', { forecast })
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const there = parts.filter(part => part !== undefined && part !== '')
  return there.length === 0 ? undefined : there.join(' · ')
}
