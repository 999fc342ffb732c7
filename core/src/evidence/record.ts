import type { EvidenceEntry, EvidenceState } from './state.ts'

/** An entry with its place in the record. */
export interface Numbered extends EvidenceEntry {
  /** From 1, in the order in which the entries were written down. Numbers close up when an entry is removed. */
  readonly number: number
  /** The entry that this one puts right; `removed` when it is not there any more. */
  readonly puts?: number | 'removed'
  /** Those that put this one right. */
  readonly putRightBy: readonly number[]
}

/** All entries with their numbers, as written down: a correction changes nothing, both stand. */
export function numbered({ entries }: EvidenceState): Numbered[] {
  const places = new Map(entries.map(({ id }, at) => [id, at + 1]))
  return entries.map((entry, at) => ({
    ...entry,
    number: at + 1,
    ...(entry.corrects === undefined ? {} : { puts: places.get(entry.corrects) ?? 'removed' }),
    putRightBy: entries.flatMap(({ corrects }, other) => (corrects === entry.id ? [other + 1] : [])),
  }))
}

/** In the order of what happened: by day and time; what has no day stands last, in the order of writing. */
export function byIncident(entries: readonly Numbered[]): Numbered[] {
  const key = ({ day, time }: Numbered) => `${day ?? '9999'} ${time ?? '99'}`
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.number - b.number))
}

/**
 * The name under which a kept file lies in an export: neutral, the entry's number, the file's own, and the ending of
 * its first name where that is a plain one. `n` counts from 1.
 */
export function exportName(entry: Pick<Numbered, 'number'>, n: number, name: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'
  return `file-${String(entry.number).padStart(3, '0')}-${n}.${ending}`
}
