import { readMail } from '../address.ts'
import type { Shielded } from '../shielded.ts'

/** What a mail filter looks for, and what it leaves alone. */
export interface LookedFor {
  /** Their addresses, without those that are necessary. */
  readonly addresses: readonly string[]
  /** Whole names, to be looked for in notices of networks only. */
  readonly names: readonly string[]
  /** Addresses that are never put away, and neither is what they receive a copy of. */
  readonly exceptions: readonly string[]
  /** Domains (a school, a court) whose mail is never put away, except for theirs. */
  readonly exceptionDomains: readonly string[]
}

/** Longest mail address (RFC 5321, 4.5.3.1.3, with its erratum), and more than a notice shows of a name. */
const longest = { address: 254, name: 80 }

/** More names than one person has; a filter has to stay small enough for a server. */
export const mostNames = 40

/**
 * From the people and the necessary addresses of a setup. Handles, profiles, phones and nicknames are not looked for in
 * mail; nor are names where a namesake is known, because a notice does not say which of the two it is about.
 */
export function lookedFor(people: readonly Shielded[], necessary: readonly string[]): LookedFor {
  const notThem = people.flatMap(person => person.notThem)
  const exceptions = distinct([...necessary, ...notThem].flatMap(address))
  const spared = new Set(exceptions.map(one => one.toLowerCase()))
  const theirs = distinct(people.flatMap(person => person.mails).flatMap(address))
  return {
    addresses: theirs.filter(one => !spared.has(one.toLowerCase())),
    names: distinct(people.flatMap(wholeNames)).slice(0, mostNames),
    exceptions,
    exceptionDomains: distinct(necessary.flatMap(domain)),
  }
}

function address(text: string): string[] {
  const { read, value } = readMail(text)
  return read && value.length <= longest.address && !hasControl(value) ? [value] : []
}

/** `school.example` or `@school.example`; a profile's address is none. */
function domain(text: string): string[] {
  const found = /^@?((?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]{2,})$/u.exec(text.trim())?.[1]
  return found === undefined || found.length > longest.address ? [] : [found.toLowerCase()]
}

function wholeNames({ names, notThem }: Shielded): string[] {
  if (notThem.length > 0) return []
  return names.map(tidy).filter(name => isWhole(name) && name.length <= longest.name)
}

/** Two words, or two signs of a script that puts no space between them. A first name alone is anybody's. */
function isWhole(name: string): boolean {
  return (
    /\p{L}\S*\s+\S*\p{L}/u.test(name) || /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]{2,}$/u.test(name)
  )
}

function tidy(name: string): string {
  return name
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .toWellFormed()
    .trim()
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text) || !text.isWellFormed()
}

/** The first of each, whatever its capitals. */
function distinct(texts: readonly string[]): string[] {
  const firsts = new Map<string, string>()
  for (const text of texts) {
    const key = text.toLowerCase()
    if (!firsts.has(key)) firsts.set(key, text)
  }
  return [...firsts.values()]
}
