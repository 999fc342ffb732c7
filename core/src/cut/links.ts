import { readProfile } from './address.ts'
import { tells } from './contact-patterns.ts'
import { fold } from './fold.ts'
import { nameWords } from './name-patterns.ts'
import type { Shielded, Sign } from './shielded.ts'
import { namedHosts, personal, phoneHosts, siteHost, sites } from './sites.ts'

/** What is known of all people, ready to be looked up. */
interface Known {
  /** `host/path`, folded. */
  readonly profiles: ReadonlySet<string>
  readonly handles: ReadonlySet<string>
  /** The handles that say who is meant on any site. */
  readonly telling: ReadonlySet<string>
  readonly mails: ReadonlySet<string>
  /** Digits of E.164, without `+`. */
  readonly phones: ReadonlySet<string>
}

export interface Links {
  signInLink(href: string, base?: string): Sign | undefined
}

/** Recognises links by their parts: sets are asked, so the number of people does not matter. Never throws. */
export function compileLinks(people: readonly Shielded[]): Links {
  const known = knownOf(people)
  return {
    signInLink: (href, base) => {
      const by = byOf(href, base, known)
      return by === undefined ? undefined : { certainty: 'certain', by, start: 0, end: href.length }
    },
  }
}

function knownOf(people: readonly Shielded[]): Known {
  const taken = new Set(people.flatMap(({ notThem }) => notThem.map(plainHandle)))
  const handlesOf = (person: Shielded) =>
    person.handles.map(plainHandle).filter(one => one !== '' && !taken.has(one))
  const telling = people.flatMap(person => {
    const words = new Set([...person.names, ...person.nicknames].flatMap(nameWords))
    return handlesOf(person).filter(handle => tells(handle, words))
  })
  return {
    profiles: new Set(people.flatMap(({ profiles }) => profiles.flatMap(profileKey))),
    handles: new Set(people.flatMap(handlesOf)),
    telling: new Set(telling),
    mails: new Set(people.flatMap(({ mails }) => mails.map(fold))),
    phones: new Set(people.flatMap(({ phones }) => phones.map(digitsOf)).filter(digits => digits.length > 6)),
  }
}

const plainHandle = (handle: string): string => fold(handle).replace(/^@+/, '')
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

/** A site alone is nobody's page. */
function profileKey(profile: string): readonly string[] {
  const url = URL.parse(profile)
  if (url === null || (url.pathname === '/' && url.search === '')) return []
  return [keyOf(url.href)]
}

function keyOf(address: string): string {
  const url = URL.parse(readProfile(address).value)
  if (url === null) return ''
  return fold(`${sameSite(siteHost(url.host))}${decoded(url.pathname).replace(/\/+$/, '')}${url.search}`)
}

const sameSite = (host: string): string =>
  host === 'twitter.com' ? 'x.com' : host === 'fb.com' ? 'facebook.com' : host

/** Text of an address; what is no well-formed encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function byOf(href: string, base: string | undefined, known: Known): Sign['by'] | undefined {
  const url = URL.parse(href.trim(), base)
  if (url === null) return undefined
  if (url.protocol === 'mailto:') return mailIn(url, known) ? 'mail' : undefined
  if (!/^https?:$/.test(url.protocol)) return phoneIn(url.pathname, url, known) ? 'phone' : undefined
  if (isProfile(url, known)) return 'profile'
  if (leadsToHandle(url, known)) return 'handle'
  if (phoneHosts.includes(siteHost(url.hostname).replace(/^api\./, '')) && phoneIn(url.pathname, url, known))
    return 'phone'
  return mailIn(url, known) ? 'mail' : undefined
}

function mailIn(url: URL, { mails }: Known): boolean {
  if (mails.size === 0) return false
  const values = [
    ...(url.protocol === 'mailto:' ? [decoded(url.pathname)] : []),
    ...url.searchParams.values(),
  ]
  return values.some(
    value => value.includes('@') && value.split(/[\s,;<>]+/).some(mail => mails.has(fold(mail))),
  )
}

function phoneIn(path: string, url: URL, { phones }: Known): boolean {
  if (phones.size === 0) return false
  const values = [decoded(path).split('/').at(-1) ?? '', decoded(url.hash), ...url.searchParams.values()]
  return values.some(value => value.length < 40 && phones.has(digitsOf(value).replace(/^00/, '')))
}

function isProfile(url: URL, { profiles }: Known): boolean {
  if (profiles.size === 0) return false
  const key = keyOf(url.href)
  const [path = ''] = key.split('?')
  const parts = path.split('/')
  return profiles.has(key) || parts.some((_, at) => at > 0 && profiles.has(parts.slice(0, at + 1).join('/')))
}

const prefixes = new Map(
  sites.flatMap(({ hosts, pages, threads }) => hosts.map(host => [host, [...pages, ...threads]] as const)),
)

/** `known` at the place in which this site puts handles, or at one of the usual places of any site. */
function leadsToHandle(url: URL, { handles, telling }: Known): boolean {
  if (handles.size === 0) return false
  const host = siteHost(url.hostname)
  const path = fold(decoded(url.pathname)).slice(1)
  const asked = (prefix: string, among: ReadonlySet<string>) => {
    const [part = ''] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : []
    return among.has(part) || among.has(`${part}@${host}`)
  }
  if (asked('@', handles) || (prefixes.get(host) ?? []).some(prefix => asked(prefix, handles))) return true
  if (personal.some(prefix => asked(prefix, telling)) || asked('', telling)) return true
  return (
    inHash(url, handles) ||
    namedHosts.some(end => host.endsWith(`.${end}`) && handles.has(host.slice(0, -end.length - 1)))
  )
}

/** `web.telegram.org/k/#@handle`. */
const inHash = (url: URL, handles: ReadonlySet<string>): boolean =>
  /^#@./.test(url.hash) && handles.has(fold(decoded(url.hash)).slice(2))
