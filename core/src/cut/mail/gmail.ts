import type { Shielded } from '../shielded.ts'
import { type LookedFor, lookedFor } from './looked-for.ts'
import { notifierDomains } from './notifiers.ts'
import { folderOf } from './sieve.ts'
import { attribute } from './xml.ts'

export interface GmailOptions {
  /** The label, which Gmail shows like a folder. */
  readonly folder: string
  readonly necessary: readonly string[]
}

/** The name that Gmail gives to such a file itself. */
export const gmailFileName = 'mailFilters.xml'
export const gmailType = 'application/xml'

/**
 * Gmail takes about 1,500 characters a filter (gmailctl's README), and gmailctl divides at 20 terms. The exceptions
 * stand in each filter, because Gmail applies all of them and knows no order: they have most of the room.
 */
export const gmailRoom = { terms: 20, characters: 1_400 } as const
const exceptionRoom = { terms: 12, characters: 850 } as const
const perEntry = { addresses: 8, addressCharacters: 500, domains: 4, names: 2 } as const

/** Whether this many exceptions fit into every filter: twelve, or fewer long ones. */
export function exceptionsFit(people: readonly Shielded[], necessary: readonly string[]): boolean {
  const terms = spared(lookedFor(people, necessary))
  return terms.length <= exceptionRoom.terms && terms.join(' ').length <= exceptionRoom.characters
}

/**
 * Filters for Gmail's import (an Atom feed of `apps:property`, as its own export writes it): their mail gets a label and
 * leaves the inbox, unread. Nothing is moved to the bin, marked as read or forwarded. `undefined` when there is nothing
 * to look for. Throws a RangeError when the exceptions do not fit; ask `exceptionsFit` first.
 * Gmail's `from:` sees the sender's line only, so Reply-To and the envelope are not looked at here.
 */
export function gmailFilters(people: readonly Shielded[], options: GmailOptions): string | undefined {
  if (!exceptionsFit(people, options.necessary))
    throw new RangeError('too many exceptions for a Gmail filter')
  const looked = lookedFor(people, options.necessary)
  const queries = [...byAddress(looked), ...byName(looked)]
  if (queries.length === 0) return undefined
  const unless = spared(looked)
  const label = folderOf(options.folder)
  const entries = queries.map(query => entry([query, ...unless].join(' '), label))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:apps="http://schemas.google.com/apps/2006">',
    '  <title>Mail Filters</title>',
    '  <id>tag:mail.google.com,2008:filters:</id>',
    '  <updated>2026-01-01T00:00:00Z</updated>',
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

function entry(hasTheWord: string, label: string): string {
  const properties = { hasTheWord, label, shouldArchive: 'true' }
  return [
    '  <entry>',
    '    <category term="filter"/>',
    '    <title>Mail Filter</title>',
    '    <content/>',
    ...Object.entries(properties).map(
      ([name, value]) => `    <apps:property name="${name}" value="${attribute(value)}"/>`,
    ),
    '  </entry>',
  ].join('\n')
}

function byAddress({ addresses }: LookedFor): string[] {
  return chunks(addresses.map(word), perEntry.addresses, perEntry.addressCharacters).map(
    some => `from:{${some.join(' ')}}`,
  )
}

/** A notice of a network in whose subject or sender's name the whole name stands. */
function byName({ names }: LookedFor): string[] {
  const domains = chunks(notifierDomains, perEntry.domains).map(some => `from:{${some.join(' ')}}`)
  const phrases = names.map(word).map(name => `subject:${name} from:${name}`)
  const named = chunks(phrases, perEntry.names).map(some => `{${some.join(' ')}}`)
  return named.flatMap(name => domains.map(domain => `${domain} ${name}`))
}

/** Any mail that names such an address anywhere stays: rather one too many in the inbox. */
function spared({ exceptions }: LookedFor): string[] {
  return exceptions.map(address => `-${phrase(address)}`)
}

/** Plain words stand as they are; all others as a phrase, in which Gmail's own signs mean nothing. */
function word(text: string): string {
  return /^[A-Za-z\d][\w.@-]*$/.test(text) ? text : phrase(text)
}

/** Gmail has no way to write a quote within a phrase. */
function phrase(text: string): string {
  return `"${text.replaceAll(/["“”\s\p{Cc}]+/gu, ' ').trim()}"`
}

function chunks(texts: readonly string[], most: number, characters = Number.POSITIVE_INFINITY): string[][] {
  const all: string[][] = []
  let room = 0
  for (const text of texts) {
    const last = all.at(-1)
    if (last === undefined || last.length === most || text.length + 1 > room) {
      all.push([text])
      room = characters - text.length
    } else {
      last.push(text)
      room -= text.length + 1
    }
  }
  return all
}
