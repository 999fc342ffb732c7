import { queryValues, type Shielded } from '@breakwater/core/cut'

/**
 * The cheap question before a link is read: could this string, a link or many of them, lead to one of these people? True
 * too often, never false for a link that `Matcher.signInLink` knows: each profile, handle, address and number leaves a
 * piece that every spelling of its link contains.
 */
export function compileLinkWords(people: readonly Shielded[]): (links: string) => boolean {
  const words = new Set(people.flatMap(wordsOf).flatMap(bothSpellings))
  words.delete('')
  const sources = [...[...words].map(literal), ...people.flatMap(({ phones }) => phones.map(digits))]
  if (sources.length === 0) return () => false
  const any = new RegExp(sources.join('|'), 'i')
  return links => any.test(links)
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

/** The last seven digits, however they are grouped. */
const digits = (phone: string): string => [...phone.replace(/\D/g, '').slice(-7)].join('\\D{0,3}')

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
