/** What was typed, made one spelling; `read` is false when it does not look like one and stays as typed. */
export interface Spelling {
  readonly read: boolean
  readonly value: string
}

/** A mail address: trimmed, without `mailto:` or `<...>`, the domain in small letters. The part before stays as it is. */
export function readMail(text: string): Spelling {
  const typed = text.trim()
  const address = typed
    .replace(/^.*<([^<>]*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .trim()
  const parts = /^([^\s@<>,;:]+)@([^\s@<>,;:]+\.[^\s@<>,;:.]+)$/.exec(address)
  if (parts === null) return { read: false, value: typed }
  return { read: true, value: `${parts[1]}@${parts[2]?.toLowerCase()}` }
}

/** A handle, with or without `@`, as it is looked for: without. Mastodon's `@name@place` keeps its place. */
export function readHandle(text: string): Spelling {
  const typed = text.trim()
  const handle = typed.replace(/^@+/, '')
  return /^[^\s@/]+(@[^\s@/]+)?$/.test(handle) ? { read: true, value: handle } : { read: false, value: typed }
}

/** Parts of an address that name a profile; all others only tell where somebody came from. */
const naming: ReadonlySet<string> = new Set(['id', 'u', 'user', 'profile'])

/**
 * The address of a profile: `https://`, the host in small letters without `www.` or `m.`, no anchor, no query but what
 * names the profile (`profile.php?id=7`), no stroke at the end. Only http and https addresses are read.
 */
export function readProfile(text: string): Spelling {
  const typed = text.trim()
  const url = parseUrl(typed)
  if (url === undefined) return { read: false, value: typed }
  const host = url.host.replace(/^(www|m)\.(?=[^.]+\.)/, '')
  const query = [...url.searchParams].filter(([name]) => naming.has(name.toLowerCase()))
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`
  return { read: true, value: `https://${host}${url.pathname.replace(/\/+$/, '')}${search}` }
}

function parseUrl(text: string): URL | undefined {
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`
  const url = /\s/.test(text) ? null : URL.parse(withScheme)
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return undefined
  return url
}
