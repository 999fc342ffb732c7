import { paths } from '../paths.ts'

/** A part of the record. Ids of entries are random and tell nothing. */
export type Part = 'new' | 'read' | 'save' | 'lock'

/** Where a part stands, and which entry it is about. */
export function addressOf(part: Part, id?: string): string {
  return `${paths.record}?s=${part}${id === undefined ? '' : `&e=${encodeURIComponent(id)}`}`
}
