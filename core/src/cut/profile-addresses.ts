import { readProfile } from './address.ts'
import { fold } from './fold.ts'
import { siteHost, sites } from './sites.ts'

/** Why a pause stands in front of an address. */
export type AddressReason = 'profile' | 'thread' | 'search'

/** One address of somebody: `host/path`, folded, maybe with the value that names the page. */
export interface PersonalAddress {
  readonly address: string
  readonly why: 'profile' | 'thread'
}

const facebook = [
  'facebook.com/stories/',
  'facebook.com/messages/t/',
  'facebook.com/messages/e2ee/t/',
] as const
const messenger = ['messenger.com/t/', 'messenger.com/e2ee/t/', 'm.me/'] as const

/** What the same handle opens on sites that belong together. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'facebook.com': [...facebook, ...messenger],
  'instagram.com': ['instagram.com/stories/', 'ig.me/m/'],
  'x.com': ['twitter.com/'],
}

/** Text of an address; what is no well-formed encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The spelling in which two addresses of one page are equal: `facebook.com/profile.php?id=7`. */
export function addressKey(address: string): string {
  const url = URL.parse(readProfile(address).value)
  if (url === null) return ''
  const host = siteHost(url.host)
  return fold(`${renamed[host] ?? host}${decoded(url.pathname).replace(/\/+$/, '')}${url.search}`)
}

const renamed: Readonly<Record<string, string>> = { 'twitter.com': 'x.com', 'fb.com': 'facebook.com' }

/** A profile and the threads that the same handle opens. A site alone is nobody's page and gives none. */
export function profileAddresses(profile: string): readonly PersonalAddress[] {
  const key = addressKey(profile)
  const [, host, path] = /^([^/?]+)(?:\/(.*))?$/.exec(key) ?? []
  if (host === undefined || path === undefined || path === '') return []
  const handle = /^(?:profile\.php\?id=)?([^/?]+)$/.exec(path)?.[1]
  const others = handle === undefined ? [] : (beside[host] ?? []).map(start => `${start}${handle}`)
  return [key, ...others].map(address => ({ address, why: reasonOf(address) }))
}

/** On a site for conversations only, or after the words of one. */
function reasonOf(address: string): 'profile' | 'thread' {
  const [host = ''] = address.split('/')
  const site = sites.find(({ hosts }) => hosts.includes(host))
  const path = address.slice(host.length + 1)
  if (site === undefined) return 'profile'
  const talks = site.threads.some(prefix => path.startsWith(prefix))
  return talks && (site.pages.length === 0 || !site.threads.includes('')) ? 'thread' : 'profile'
}
