import type { Shielded } from '../shielded.ts'
import { type LookedFor, lookedFor } from './looked-for.ts'
import { nameTest } from './name-test.ts'
import { notifierDomains } from './notifiers.ts'
import { quoted, remark, stringList } from './sieve-text.ts'
import { addressSpellings, spellings } from './spellings.ts'

export interface SieveOptions {
  /** Into which folder; `Later` when nothing of it is left to read. */
  readonly folder: string
  /** Addresses and domains whose mail is never put away: about a child, a court, a solicitor, a school. */
  readonly necessary: readonly string[]
  /** The name of the script that was active before; it goes on with everything that is not put away. */
  readonly previous?: string
  /** False where the server cannot make the folder by itself: it has to be there then. Proton cannot. */
  readonly create?: boolean
  /** An IMAP keyword to set on what is filed, by which it can be found again; no program shows it (RFC 5232). */
  readonly keyword?: string
  /** For whoever reads the script later. */
  readonly note?: string
}

/** A neutral name for the file, and for the script on a server. */
export const sieveFileName = 'filter.sieve'
export const sieveType = 'application/sieve'

/** Where a mail says who it is from. The envelope is asked apart. */
const senders = ['from', 'sender', 'reply-to', 'resent-from']

/**
 * A Sieve script (RFC 5228; mailbox: RFC 5490; include: RFC 6609) that files what they send into a folder, unread, and
 * touches nothing else: no rule of it deletes, refuses, answers or marks. Never throws; values that cannot be a mail
 * address are left out. A script that would file nothing still includes the former one.
 */
export function sieveScript(people: readonly Shielded[], options: SieveOptions): string {
  const looked = lookedFor(people, options.necessary)
  const found = theirs(looked)
  const create = options.create !== false
  const previous = oneLine(options.previous ?? '')
  const needed = [
    ...(found.length > 0 ? ['fileinto'] : []),
    ...(looked.addresses.length > 0 ? ['envelope'] : []),
    ...(found.length > 0 && create ? ['mailbox'] : []),
    ...(found.length > 0 && options.keyword !== undefined ? ['imap4flags'] : []),
    ...(previous === '' ? [] : ['include']),
  ]
  return [
    ...(options.note === undefined ? [] : remark(options.note)),
    ...(needed.length === 0 ? [] : [`require [${needed.map(quoted).join(', ')}];`]),
    ...(found.length === 0 ? [] : filing(found, exceptions(looked), into(options))),
    ...(previous === '' ? [] : [`include :personal :optional ${quoted(previous)};`]),
    '',
  ].join('\n')
}

function filing(found: readonly string[], spared: readonly string[], action: string): string[] {
  const unless = spared.length === 0 ? [] : [`not anyof(${spared.join(', ')})`]
  return [
    `if allof(${[...unless, `anyof(${found.join(', ')})`].join(', ')}) {`,
    `  ${action}`,
    '  stop;',
    '}',
  ]
}

function into({ folder, create, keyword }: SieveOptions): string {
  const flags = keyword === undefined ? '' : `:flags ${quoted(keyword)} `
  return `fileinto ${flags}${create === false ? '' : ':create '}${quoted(folderOf(folder))};`
}

/** The exceptions come first. A domain spares everybody there, but not the person who is put away. */
function exceptions({ addresses, exceptions: spared, exceptionDomains }: LookedFor): string[] {
  const exact = spared.flatMap(addressSpellings)
  const byAddress =
    exact.length === 0
      ? []
      : [`address :all :is ["from", "sender", "reply-to", "to", "cc"] ${stringList(exact)}`]
  if (exceptionDomains.length === 0) return byAddress
  const there = `address :domain :matches ["from", "sender"] ${stringList(exceptionDomains.flatMap(withBelow))}`
  const them = addresses.flatMap(addressSpellings)
  const butThem = them.length === 0 ? '' : `, not address :all :is "from" ${stringList(them)}`
  return [...byAddress, `allof(${there}${butThem})`]
}

function theirs({ addresses, names }: LookedFor): string[] {
  const exact = addresses.flatMap(addressSpellings)
  const headers = `[${senders.map(quoted).join(', ')}]`
  const byAddress =
    exact.length === 0
      ? []
      : [`address :all :is ${headers} ${stringList(exact)}`, `envelope :all :is "from" ${stringList(exact)}`]
  // Pigeonhole reads no address with such letters before the @, so it is looked for as it is written (RFC 6532).
  const written = exact.filter(one => !/^[ -~]*@/.test(one)).map(one => `<${one}>`)
  if (written.length > 0) byAddress.push(`header :contains ${headers} ${stringList(written)}`)
  if (names.length === 0) return byAddress
  const notice = `address :domain :matches "from" ${stringList(notifierDomains.flatMap(withBelow))}`
  return [...byAddress, `allof(${notice}, anyof(${names.map(nameTest).join(', ')}))`]
}

/** A domain and every one below it, in each spelling. */
function withBelow(domain: string): readonly string[] {
  const travelling = URL.parse(`https://${domain}`)?.hostname
  const all = new Set([...spellings(domain), ...(travelling === undefined ? [] : [travelling])])
  return [...all].flatMap(one => [one, `*.${one}`])
}

/** A folder that nobody can name is the usual one. */
export function folderOf(name: string): string {
  return oneLine(name) || 'Later'
}

function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .toWellFormed()
    .trim()
}
