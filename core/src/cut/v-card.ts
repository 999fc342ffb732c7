import { contentLines, escapedText } from '../journal/content-line.ts'
import type { Identifier } from './identifiers.ts'

/** A neutral name for the file: it may lie in a list of downloads that others see. */
export const cardFileName = 'contact.vcf'

/** Media type of the file (RFC 6350, 10.1). */
export const cardType = 'text/vcard'

/**
 * One contact with every number and mail address of theirs, to be blocked as one in a phone's own list; undefined when
 * there is none. `name` is what the phone then shows ("Do not answer"). Version 3.0 (RFC 2426), because phones import
 * it and not all of them 4.0. Names, handles and profiles stay out: no block list reads them, and whoever finds the
 * file learns less.
 */
export function vCard(identifiers: readonly Identifier[], name: string): string | undefined {
  const ways = identifiers.flatMap(wayLine)
  if (ways.length === 0) return undefined
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escapedText(name)};;;;`,
    `FN:${escapedText(name)}`,
    ...ways,
    'END:VCARD',
  ])
}

/** Numbers that could not be read go in as typed, in one line: the phone may know better. Without a digit it is no number to block. */
function wayLine({ sort, value }: Identifier): string[] {
  if (sort === 'phone' && !/\p{Nd}/u.test(value)) return []
  if (sort === 'phone') return [`TEL;TYPE=CELL:${escapedText(value.replaceAll(/\s+/g, ' '))}`]
  if (sort === 'mail') return [`EMAIL;TYPE=INTERNET:${escapedText(value)}`]
  return []
}
