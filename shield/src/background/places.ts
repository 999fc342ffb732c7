import list from './never-touched.json' with { type: 'json' }

/** Ten words to an expression: Chromium compiles none that takes more than 2 KB. */
const wordGroups = Array.from({ length: Math.ceil(list.words.length / 10) }, (_, n) =>
  list.words.slice(n * 10, n * 10 + 10).join('|'),
)

/**
 * The hosts of help, police, courts, health and school, as rules in RE2 over a whole address: nothing is hidden or
 * paused there. A word counts only as a whole part of the host's name, between dots and hyphens.
 */
export const touchNever: readonly string[] = [
  `^https?://([^/@]*[.])?(${list.official.join('|')})([.][a-z][a-z])?[.]?(:[0-9]+)?/`,
  ...wordGroups.map(words => `^https?://([^/@]*[.-])?(${words})[.-]`),
]

/** Single hosts of the same kinds, each with all of its subdomains. */
export const helpHosts: readonly string[] = list.hosts

const patterns = touchNever.map(rule => new RegExp(rule))

const isOf = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`)

/** A host as a person writes it (`https://WWW.School.example/`) as the browser spells it; undefined for none. */
export function hostOf(written: string): string | undefined {
  const address = written.includes('://') ? written : `https://${written}`
  return URL.parse(address.trim())?.hostname.replace(/^www\./, '') || undefined
}

/** Whether nothing may be hidden or paused at this address: by its kind, or by choice (`neverOn`). */
export function isNeverTouched(address: string, neverOn: readonly string[]): boolean {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return true
  const host = url.hostname
  if (helpHosts.some(domain => isOf(host, domain))) return true
  if (neverOn.some(one => isOf(host, hostOf(one) ?? ' '))) return true
  return patterns.some(pattern => pattern.test(`${url.protocol}//${host}/`))
}
