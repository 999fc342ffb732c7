import { isAmendment } from './arrange.ts'
import type { Entry } from './entry.ts'

/** The groups by which the journal page filters. */
export const kindGroups = {
  urges: ['urge.'],
  contacts: ['contact.', 'slip.'],
  writing: ['message.', 'letter.', 'writing.'],
  plan: ['plan.', 'channel.', 'ifThen.'],
  own: ['card.', 'ally.', 'activity.', 'person.', 'friend.'],
  safety: ['safety.', 'safetyPlan.'],
  app: ['setting.', 'backup.'],
} as const

export type KindGroup = keyof typeof kindGroups

/** The group of a kind; `undefined` for amendments and for kinds that this Breakwater does not know. */
export function groupOf(kind: string): KindGroup | undefined {
  const groups = Object.keys(kindGroups) as KindGroup[]
  return groups.find(group => kindGroups[group].some(prefix => kind.startsWith(prefix)))
}

/** Fields of a body in which a person's own words stand; the others hold codes, numbers and times. */
const ownWords = ['text', 'note', 'trigger', 'worked', 'next', 'name', 'phone', 'words', 'cue', 'action']

export interface Search {
  /** Every word of it must occur, anywhere and in any order; empty finds everything. */
  readonly text?: string
  /** Only these groups; all, also unknown kinds, when left out or empty. */
  readonly groups?: readonly KindGroup[]
}

/**
 * The entries that match, in the order given. Case and marks on letters make no difference. Amendments are never
 * found themselves: give it `arrange(entries)`, in which what they say stands at its place.
 */
export function searchEntries(entries: readonly Entry[], search: Search): Entry[] {
  const wanted = foldText(search.text ?? '')
    .split(/\s+/)
    .filter(word => word !== '')
  const groups = search.groups ?? []
  return entries.filter(
    entry => !isAmendment(entry) && isIn(entry.kind, groups) && holdsAll(wordsOf(entry), wanted),
  )
}

function isIn(kind: string, groups: readonly KindGroup[]): boolean {
  const group = groupOf(kind)
  return groups.length === 0 || (group !== undefined && groups.includes(group))
}

function holdsAll(text: string, wanted: readonly string[]): boolean {
  return wanted.every(word => text.includes(word))
}

/** The person's own words in an entry, folded for comparing; an empty text when there are none. */
function wordsOf(entry: Entry): string {
  if (typeof entry.body !== 'object' || entry.body === null) return ''
  const fields = entry.body as Readonly<Record<string, unknown>>
  const texts = ownWords.map(name => fields[name]).filter(value => typeof value === 'string')
  return foldText(texts.join('\n'))
}

/** Lower case without marks: `Café` and `CAFE` become the same, so do `Straße` and `strasse`. */
export function foldText(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')
}
