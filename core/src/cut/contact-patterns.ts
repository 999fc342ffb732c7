import { splitNumber } from './calling-codes.ts'
import { fold } from './fold.ts'
import { handlesOf, tells } from './handles.ts'
import { nameWords } from './name-patterns.ts'
import { cut, digit, literal, type Pattern, spaced, wordly } from './pattern.ts'
import { letterCount } from './scripts.ts'
import type { Shielded } from './shielded.ts'

/** The patterns of the handles, addresses and numbers of one person. */
export function contactPatterns(person: Shielded): readonly Pattern[] {
  const words = new Set([...person.names, ...person.nicknames].flatMap(nameWords))
  return [
    ...person.mails.flatMap(mailPattern),
    ...person.profiles.flatMap(profilePattern),
    ...person.phones.flatMap(phonePattern),
    ...handlesOf(person).flatMap(handle => handlePatterns(handle, words)),
  ]
}

const gmail = /^(?:gmail|googlemail)\.com$/

/** With a tag, and as `name (at) place (dot) org`. Gmail reads over dots. */
function mailPattern(mail: string): readonly Pattern[] {
  const [, local, domain] = /^(.+)@([^@]+)$/.exec(fold(mail)) ?? []
  if (local === undefined || domain === undefined) return []
  const isGmail = gmail.test(domain)
  const name = isGmail ? spaced(local.replaceAll('.', ''), '\\.?') : spaced(local)
  const places = isGmail ? ['gmail.com', 'googlemail.com'] : [domain]
  const place = places
    .map(one =>
      one
        .split('.')
        .map(part => spaced(part))
        .join(dot),
    )
    .join('|')
  const body = `${name}(?:\\+[\\w.\\-]{1,40})?${at}(?:${place})`
  const before = `(?<![${wordly}.+\\-])`
  return [{ certainty: 'certain', by: 'mail', before, body, after, loose: body.replaceAll(cut, '') }]
}

/** A mail or address is not over where a dot goes on. */
const after = `(?![${wordly}\\-]|\\.[${wordly}])`

const gap = '[\\s\\ue000]{0,2}'
const at = `${gap}(?:@|[[({]${gap}(?:at|@)${gap}[\\])}]|\\sat\\s)${gap}`
const dot = `(?:${cut}\\.${cut}|${gap}[[({]${gap}(?:dot|\\.)${gap}[\\])}]${gap}|\\sdot\\s)`

/** `instagram.com/alexr` written out. A profile that was not read as an address gives none. */
function profilePattern(profile: string): readonly Pattern[] {
  const address = /^https?:\/\/(.+)$/.exec(fold(profile))?.[1]
  if (address === undefined || !address.includes('/')) return []
  const body = spaced(address)
  const before = `(?<![${wordly}\\-])`
  return [{ certainty: 'certain', by: 'profile', before, body, after, loose: body.replaceAll(cut, '') }]
}

const between = '[\\s\\ue000.\\-/()\\u2010-\\u2015\\xa0]{0,3}'

/** From abroad or from home, in any grouping, `+49 (0) 172 ...`. */
function phonePattern(phone: string): readonly Pattern[] {
  const parts = splitNumber(phone)
  if (parts === undefined) return []
  const digits = (text: string) => [...text].join(between)
  const abroad = `(?:\\+|0${between}0|0${between}1${between}1)${between}${digits(parts.country)}`
  const body = `\\(?(?:${abroad}${between}(?:${digits(parts.trunk)}${between})?|${digits(parts.trunk)}${between}|${digits(parts.country)}${between})?${digits(parts.national)}`
  const edges = { before: `(?=[+(\\d])(?<![${digit}+])`, after: `(?![${digit}])` }
  return [
    { certainty: 'certain', by: 'phone', ...edges, body, loose: digits(parts.national).replaceAll(cut, '') },
  ]
}

/**
 * With `@` always theirs. Without one only a handle that no sentence uses by chance: with a digit, `_` or `.`, or made
 * of a part of their name and more; all other words stay weak.
 */
function handlePatterns(folded: string, words: ReadonlySet<string>): readonly Pattern[] {
  const body = spaced(folded)
  const loose = literal(folded)
  const marked: Pattern = {
    certainty: 'certain',
    by: 'handle',
    before: `(?<![${wordly}])`,
    body: `@${cut}${body}`,
    after: `(?![${wordly}]|[.\\-][${wordly}])`,
    loose: `@${loose}`,
  }
  if (letterCount(folded) < 3) return [marked]
  const before = `(?<![${wordly}@]|[${wordly}][.\\-])`
  const edges = { before, body, after: `(?![${wordly}]|[.\\-][${wordly}]|\\ue000?@)` }
  return [marked, { certainty: tells(folded, words) ? 'certain' : 'weak', by: 'handle', ...edges, loose }]
}
