import { fold } from './fold.ts'
import { handlesOf, tellingOf } from './handles.ts'
import { addressKey, decoded, type PersonalAddress, profileAddresses } from './profile-addresses.ts'
import { queryValues } from './query-values.ts'
import type { Shielded, Sign } from './shielded.ts'
import { namedHosts, personal, phoneHosts, siteHost, sites } from './sites.ts'

/** What is known of all people, ready to be looked up. */
interface Known {
  readonly pages: ReadonlyMap<string, PersonalAddress['why']>
  readonly handles: ReadonlySet<string>
  /** The handles that say who is meant on any site. */
  readonly telling: ReadonlySet<string>
  readonly mails: ReadonlySet<string>
  /** Digits of E.164, without `+`. */
  readonly phones: ReadonlySet<string>
}

/** Where a link leads. */
export interface Lead {
  readonly by: Sign['by']
  readonly why: PersonalAddress['why']
}

/**
 * Recognises links by their parts: sets are asked, so the number of people does not matter. The function it gives reads
 * a link, relative ones with the page on which they stand, and never throws.
 */
export function compileLinks(people: readonly Shielded[]): (href: string, base?: string) => Lead | undefined {
  const known = knownOf(people)
  return (href, base) => {
    const url = URL.parse(href.trim(), base)
    return url === null ? undefined : leadOf(url, known)
  }
}

function knownOf(people: readonly Shielded[]): Known {
  const pages = people.flatMap(({ profiles }) => profiles.flatMap(profileAddresses))
  return {
    pages: new Map(pages.map(({ address, why }) => [address, why])),
    handles: new Set(people.flatMap(handlesOf)),
    telling: new Set(people.flatMap(tellingOf)),
    mails: new Set(people.flatMap(({ mails }) => mails.map(fold))),
    phones: new Set(people.flatMap(({ phones }) => phones.map(digitsOf)).filter(digits => digits.length > 6)),
  }
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

function leadOf(url: URL, known: Known): Lead | undefined {
  if (url.protocol === 'mailto:') return mailIn(url, known) ? { by: 'mail', why: 'thread' } : undefined
  const phone: Lead | undefined = phoneIn(url, known) ? { by: 'phone', why: 'thread' } : undefined
  if (!/^https?:$/.test(url.protocol)) return phone
  const why = pageIn(url, known)
  if (why !== undefined) return { by: 'profile', why }
  const host = siteHost(url.hostname)
  if (phone !== undefined && phoneHosts.some(one => host === one || host.endsWith(`.${one}`))) return phone
  const chat = chatIn(url, known)
  if (chat !== undefined) return chat
  const handle = handleIn(url, host, known) ?? wikiIn(url, known)
  if (handle !== undefined) return { by: 'handle', why: handle }
  return mailIn(url, known) ? { by: 'mail', why: 'thread' } : undefined
}

function mailIn(url: URL, { mails }: Known): boolean {
  if (mails.size === 0) return false
  const path = url.protocol === 'mailto:' ? [decoded(url.pathname)] : []
  const values = [...path, ...['to', 'cc', 'bcc'].flatMap(name => url.searchParams.getAll(name))]
  return values.some(
    value => value.includes('@') && value.split(/[\s,;<>]+/).some(one => mails.has(fold(one))),
  )
}

/** Programs for XMPP say with whom one talks: `#converse/chat?jid=alex@chat.example`. */
function chatIn(url: URL, { mails, handles }: Known): Lead | undefined {
  const behind = new URLSearchParams(url.hash.split('?')[1] ?? '')
  const jid = url.searchParams.get('jid') ?? behind.get('jid') ?? ''
  const who = fold(jid.replace(/\/.*$/, ''))
  if (who === '') return undefined
  if (mails.has(who)) return { by: 'mail', why: 'thread' }
  return handles.has(who) ? { by: 'handle', why: 'thread' } : undefined
}

/** `/wiki/User:Alexr` and the talk with them, in the words that every wiki of this sort understands. */
function wikiIn(url: URL, { handles }: Known): PersonalAddress['why'] | undefined {
  const page = wikiPage(url)
  return page !== undefined && [page.name, page.name.replaceAll(' ', '_')].some(one => handles.has(fold(one)))
    ? page.why
    : undefined
}

/** Whose page of a wiki an address names. */
export function wikiPage(
  url: URL,
): { readonly name: string; readonly why: PersonalAddress['why'] } | undefined {
  const title =
    url.searchParams.get('title') ??
    decoded(url.pathname)
      .split('/')
      .findLast(part => /^user[ _:]/i.test(part))
  const [, talk, name = ''] = /^user([ _]talk)?:([^/]+)/i.exec(title ?? '') ?? []
  if (name === '') return undefined
  return { name: name.replaceAll('_', ' '), why: talk === undefined ? 'profile' : 'thread' }
}

function phoneIn(url: URL, { phones }: Known): boolean {
  if (phones.size === 0) return false
  const values = [decoded(url.pathname).split('/').at(-1) ?? '', decoded(url.hash), ...queryValues(url)]
  return values.some(value => value.length < 40 && phones.has(digitsOf(value).replace(/^00/, '')))
}

function pageIn(url: URL, { pages }: Known): PersonalAddress['why'] | undefined {
  if (pages.size === 0) return undefined
  const key = addressKey(url.href)
  const parts = key.split('?')[0]?.split('/') ?? []
  const starts = parts.slice(1, 8).map((_, at) => parts.slice(0, at + 2).join('/'))
  return [key, ...starts].map(start => pages.get(start)).find(why => why !== undefined)
}

const known = new Map(sites.flatMap(site => site.hosts.map(host => [host, site] as const)))

/** At the place in which this site puts handles, or at one of the usual places of any site. */
function handleIn(url: URL, host: string, { handles, telling }: Known): PersonalAddress['why'] | undefined {
  if (handles.size === 0) return undefined
  const path = fold(decoded(url.pathname)).slice(1)
  const after = (among: ReadonlySet<string>) => (prefix: string) => {
    const [part = ''] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : []
    return among.has(part) || (part !== '' && among.has(`${part}@${host}`))
  }
  const site = known.get(host)
  if (site?.threads.some(after(handles)) || inHash(url, handles)) return 'thread'
  if (['@', ...(site?.pages ?? [])].some(after(handles)) || ['', ...personal].some(after(telling)))
    return 'profile'
  return namedHosts.some(end => handles.has(nameBefore(host, end))) ? 'profile' : undefined
}

const nameBefore = (host: string, end: string): string =>
  host.endsWith(`.${end}`) ? host.slice(0, -end.length - 1) : ''

/** `web.telegram.org/k/#@handle`. */
const inHash = (url: URL, handles: ReadonlySet<string>): boolean =>
  /^#@./.test(url.hash) && handles.has(fold(decoded(url.hash)).slice(2))
