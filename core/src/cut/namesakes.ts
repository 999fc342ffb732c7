import { readMail } from './address.ts'
import { contactPatterns } from './contact-patterns.ts'
import { fold, needsFolding, withoutSeams } from './fold.ts'
import { compileLinks } from './links.ts'
import { cut, joined, withoutDots } from './pattern.ts'
import type { Shielded } from './shielded.ts'

/** Whether a text or a link carries what was marked "not them". */
export function compileNamesakes(people: readonly Shielded[]): (textOrLink: string) => boolean {
  const others = people.flatMap(({ notThem }) => notThem.map(asPerson))
  const patterns = others.flatMap(contactPatterns)
  if (patterns.length === 0) return () => false
  const any = new RegExp(joined(patterns).replaceAll(cut, ''), 'iu')
  const leadIn = compileLinks(others)
  return textOrLink => {
    const text = withoutSeams(textOrLink)
    return any.test(withoutDots(needsFolding(text) ? fold(text) : text)) || leadIn(text) !== undefined
  }
}

/** A handle, address, number or profile, told apart by its form. */
function asPerson(value: string): Shielded {
  const none = { names: [], nicknames: [], handles: [], profiles: [], phones: [], mails: [], notThem: [] }
  if (/^https?:\/\//i.test(value)) return { ...none, profiles: [value] }
  if (/^\+\d+$/.test(value)) return { ...none, phones: [value] }
  if (readMail(value).read) return { ...none, mails: [value], handles: [value] }
  return { ...none, handles: [value] }
}
