import { fold } from './fold.ts'
import { handlesOf, tellingOf } from './handles.ts'
import { nameWords } from './name-patterns.ts'
import { type AddressReason, profileAddresses } from './profile-addresses.ts'
import { searchRules } from './search-rules.ts'
import type { Shielded } from './shielded.ts'
import { namedHosts, personal, phoneHosts, type Site, sites } from './sites.ts'
import { budget, costOf, urlJoint, urlLiteral, urlWord } from './url-words.ts'

/** For `declarativeNetRequest`: `regexFilter` as it takes it (RE2, case ignored), and why a pause stands there. */
export interface PauseRule {
  readonly id: number
  readonly regexFilter: string
  readonly why: AddressReason
}

export type RuleDraft = Omit<PauseRule, 'id'>

/** Chromium takes 1,000 rules with expressions (MAX_NUMBER_OF_REGEX_RULES); some stay free for others. */
const mostRules = 900

/**
 * Rules that pause in front of their pages, threads with them and searches for them; the most telling first. Every rule
 * compiles within Chromium's 2 KB; an address that no rule can say in so little is left to `pausedAddress`.
 */
export function pauseRules(people: readonly Shielded[]): readonly PauseRule[] {
  const drafts = [
    ...people.flatMap(pageRules),
    ...people.flatMap(phoneRules),
    ...people.flatMap(wikiRules),
    ...people.flatMap(handleRules),
    ...people.flatMap(chatRules),
    ...people.flatMap(searchRules),
  ]
  return numbered(drafts, mostRules)
}

/** Chromium takes 1,000 expressions in all: what is left beside the pauses. */
const mostPasses = 60

/**
 * Rules for the addresses before which no pause may stand, though a rule of `pauseRules` takes them: pages, threads and
 * letters of these channels, as a list of one person's. Searches are not among them: they lead to no channel.
 */
export function passRules(channels: Shielded): readonly Omit<PauseRule, 'why'>[] {
  const drafts = [
    ...pageRules(channels),
    ...phoneRules(channels),
    ...mailRules(channels),
    ...chatRules(channels),
    ...handleRules(channels),
  ]
  return numbered(drafts, mostPasses).map(({ id, regexFilter }) => ({ id, regexFilter }))
}

/** Those that fit, each once, the first ones first. */
function numbered(drafts: readonly RuleDraft[], most: number): readonly PauseRule[] {
  const fitting = drafts.filter(({ regexFilter }) => costOf(regexFilter) <= budget)
  const firsts = new Map(fitting.toReversed().map(draft => [draft.regexFilter, draft]))
  return [...firsts.values()]
    .reverse()
    .slice(0, most)
    .map((draft, at) => ({ id: at + 1, ...draft }))
}

const anyHost = '^https?://[^/?#]+/'
const under = '^https?://(?:[^/?#]+[.])?'
const end = '(?:[/?#]|$)'
const encoded = (text: string): string => urlWord(text).join('').replaceAll('@', '(?:@|%40)')

/** `instagram.com/alexr`, `facebook.com/profile.php?id=7`, `m.me/alexr`. */
function pageRules({ profiles }: Shielded): readonly RuleDraft[] {
  return profiles.flatMap(profileAddresses).map(({ address, why }) => {
    const [page = '', query] = address.split('?')
    const [host = '', ...path] = page.split('/')
    const start = `${under}${encoded(host)}/${encoded(path.join('/'))}`
    if (query === undefined) return { regexFilter: `${start}${end}`, why }
    return { regexFilter: `${start}/?[?](?:[^#]*&)?${encoded(query)}(?:[&#]|$)`, why }
  })
}

/** `wa.me/491721234567`, `web.whatsapp.com/send?phone=...`. */
function phoneRules({ phones }: Shielded): readonly RuleDraft[] {
  const digits = phones.map(phone => phone.replaceAll(/\D/g, '')).filter(phone => phone.length > 6)
  const hosts = phoneHosts.map(urlLiteral).join('|')
  return digits.map(phone => ({
    regexFilter: `${under}(?:${hosts})/(?:.*[^0-9])?(?:00)?${phone}(?:[^0-9]|$)`,
    why: 'thread',
  }))
}

/** A letter to them that a program on the web is to begin: `?view=cm&to=...`. */
const mailRules = ({ mails }: Shielded): readonly RuleDraft[] =>
  mails.map(mail => ({
    regexFilter: `[?&](?:to|b?cc)=(?:[^&#]*[^a-z0-9._+-])?${encoded(fold(mail))}(?:[^a-z0-9._-]|$)`,
    why: 'thread',
  }))

/** Programs for XMPP: `?jid=alex%40chat.example`. */
const chatRules = (person: Shielded): readonly RuleDraft[] =>
  [...person.mails.map(fold), ...handlesOf(person).filter(one => one.includes('@'))].map(address => ({
    regexFilter: `[?&]jid=${encoded(address)}(?:[&/#]|%2f|$)`,
    why: 'thread',
  }))

/** The pages of a person in a wiki and the talk with them: `title=User:Alex_Rivera`. */
function wikiRules(person: Shielded): readonly RuleDraft[] {
  const names = person.names.map(nameWords).filter(words => words.length > 1)
  const written = [
    ...handlesOf(person).map(encoded),
    ...names.map(words => words.map(word => urlWord(word).join('')).join(urlJoint)),
  ]
  return written.flatMap(one => [
    { regexFilter: `[/=]user(?::|%3a)${one}(?:[/?&#]|$)`, why: 'profile' },
    { regexFilter: `[/=]user(?:_|%20)talk(?::|%3a)${one}(?:[/?&#]|$)`, why: 'thread' },
  ])
}

function handleRules(person: Shielded): readonly RuleDraft[] {
  const telling = new Set(tellingOf(person))
  return handlesOf(person).flatMap(handle => {
    const anywhere = anywhereRules(handle, telling.has(handle))
    if (!/^[a-z\d._-]+$/.test(handle)) return [...placed(handle), ...anywhere]
    const pages = telling.has(handle) ? [] : siteRules(handle, 'pages')
    const inHash: RuleDraft = { regexFilter: `#(?:@|%40)${encoded(handle)}(?:[?]|$)`, why: 'thread' }
    return [...siteRules(handle, 'threads'), inHash, ...anywhere, ...pages, ...hostRules(handle)]
  })
}

/** `@handle` on any site; a handle that says who is meant also without, and after the usual words. */
function anywhereRules(handle: string, tells: boolean): readonly RuleDraft[] {
  const write = (ways: string) => `${anyHost}(?:${ways})${encoded(handle)}${end}`
  const filters = packed(tells ? ['@', '%40', '', ...personal] : ['@', '%40'], write)
  return filters.map(regexFilter => ({ regexFilter, why: 'profile' }))
}

/** `alex@place.example`: the place leaves its own name out. */
function placed(handle: string): readonly RuleDraft[] {
  const [, name, place] = /^(.+)@(.+)$/.exec(handle) ?? []
  if (name === undefined || place === undefined) return []
  const regexFilter = `${under}${encoded(place)}/(?:@|%40|users?/|u/|profile/)${encoded(name)}${end}`
  return [{ regexFilter, why: 'profile' }]
}

/**
 * As few rules as fit: sites that put handles at the start stand together, and those that put words in front of them.
 * What such a rule takes beyond its sites, `snapchat.com/in/alexr`, does not exist.
 */
function siteRules(handle: string, sort: 'pages' | 'threads'): readonly RuleDraft[] {
  const why = sort === 'pages' ? 'profile' : 'thread'
  const written = encoded(handle)
  const write = (atStart: boolean) => (group: readonly Site[]) => {
    const hosts = group.flatMap(site => site.hosts.map(urlLiteral)).join('|')
    const words = [...new Set(group.flatMap(site => site[sort]))]
      .filter(one => one !== '' && one !== '@')
      .join('|')
    const prefix = words === '' ? '' : `(?:${words})${atStart ? '?' : ''}`
    return `${under}(?:${hosts})/${prefix}${written}${end}`
  }
  const named = sites.filter(site => site[sort].some(one => one !== '@'))
  const starts = named.filter(site => site[sort].includes(''))
  const later = named.filter(site => !site[sort].includes(''))
  const filters = [...packs(starts, write(true)), ...packs(later, write(false))]
  return filters.map(regexFilter => ({ regexFilter, why }))
}

/** `alexr.tumblr.com`. */
function hostRules(handle: string): readonly RuleDraft[] {
  if (!/^[a-z\d-]+$/.test(handle)) return []
  const write = (hosts: string) => `^https?://(?:www[.])?${handle}[.](?:${hosts})${end}`
  return packed(namedHosts.map(urlLiteral), write).map(regexFilter => ({ regexFilter, why: 'profile' }))
}

const packed = (ways: readonly string[], write: (alternatives: string) => string): readonly string[] =>
  packs(ways, group => write(group.join('|')))

/** Puts as many of these into one expression as its budget takes. */
function packs<T>(ways: readonly T[], write: (group: readonly T[]) => string): readonly string[] {
  const groups: T[][] = []
  for (const way of ways) {
    const last = groups.at(-1)
    if (last !== undefined && costOf(write([...last, way])) <= budget) last.push(way)
    else groups.push([way])
  }
  return groups.map(write)
}
