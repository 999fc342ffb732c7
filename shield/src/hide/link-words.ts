import type { Shielded } from '@breakwater/core/cut'
import { queryValues } from '../cut.ts'

/**
 * The cheap question before a link is read. True
 * too often, never false for a link that `Matcher.signInLink` knows: each profile, handle, address and number leaves a
 * piece that every spelling of its link contains.
 */
export function compileLinkWords(people: readonly Shielded[]): LinkWords {
  const words = shortestOf(people.flatMap(wordsOf).flatMap(bothSpellings))
  const phones = people.flatMap(one => one.phones.map(lastDigits))
  const sources = [...words.map(literal), ...phones.map(spread)]
  if (sources.length === 0) return { mayLead: () => false, search: undefined }
  const any = new RegExp(sources.join('|'), 'i')
  return { mayLead: links => any.test(links), search: searchFor(words, phones) }
}

export interface LinkWords {
  /** Could this string, a link or many of them, lead to one of these people? */
  mayLead(links: string): boolean
  /** Finds every element whose link could: the same question as a selector. Undefined: no link can lead to anybody. */
  readonly search: string | undefined
}

/** A word that holds another of them finds nothing that the other does not. */
function shortestOf(words: readonly string[]): readonly string[] {
  const all = [...new Set(words)].filter(word => word !== '')
  return all.filter(word => !all.some(other => other !== word && word.includes(other)))
}

/** With more words than these the browser's search would be slower than ours. */
const mostWords = 24

/** The browser tells capitals from small letters only among A to Z: other letters are left to the expression. */
const plain = /^[\x20-\x7e]+$/

function searchFor(words: readonly string[], phones: readonly string[]): string {
  if (words.length + phones.length > mostWords || !words.every(word => plain.test(word))) return '[href]'
  const ways = [
    ...words.map(word => `[href*=${JSON.stringify(word)} i]`),
    ...phones.map(digits => [...new Set(digits)].map(digit => `[href*="${digit}"]`).join('')),
  ]
  return `[href]:is(${ways.filter(way => way !== '').join(',') || '[href]'})`
}

const wordsOf = (person: Shielded): readonly string[] => [
  ...person.handles,
  ...person.profiles.map(lastPiece),
  ...person.mails.map(longestPiece),
]

/** Dots and hyphens of an address may be written as codes; its longest piece never is. */
function longestPiece(mail: string): string {
  const pieces = mail.slice(0, mail.lastIndexOf('@')).split(/[^\p{L}\p{N}]+/u)
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
}

/** The last seven, which a link may group as it likes. */
const lastDigits = (phone: string): string => phone.replace(/\D/g, '').slice(-7)

const spread = (digits: string): string => [...digits].join('\\D{0,3}')

/** The piece of a profile's address that tells it from others: the last of its path, or of its question. */
function lastPiece(profile: string): string {
  const url = URL.parse(profile)
  if (url === null) return profile
  const asked = queryValues(url).at(-1)
  const piece = asked ?? url.pathname.split('/').findLast(part => part !== '')
  return (piece ?? url.hostname).replace(/^@/, '')
}

/** As it is written, and as a link carries it. */
function bothSpellings(word: string): readonly string[] {
  return [word, encodeURIComponent(word), readable(word)]
}

function readable(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
