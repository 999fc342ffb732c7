import type { Matcher, Shielded } from '@breakwater/core/cut'
import { compileMatcher } from '../cut.ts'
import type { Hit } from './signs.ts'

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** So far up from a name its address is looked for: a table's cell, a line of a list. */
const steps = 3

interface Known {
  readonly person: Shielded
  readonly matcher: Matcher
}

/** Tells namesakes from the person by what is written beside a name. */
export interface Identities {
  /** The name is theirs, and a mail address or profile belongs to it that is known not to be theirs. */
  contradicts(hit: Hit, box: Element): boolean
}

/**
 * Only what is known can be contradicted: a mail address when theirs is known, a profile when theirs on the same site is
 * known. A name beside an address of a sort that nobody noted stays a sign.
 * @param all recognises all of these people
 */
export function createIdentities(people: readonly Shielded[], all: Matcher): Identities {
  let compiled: readonly Known[] | undefined
  // Compiled when the first name is weighed, not while a page opens.
  const matcherOf = (person: Shielded) => (people.length === 1 ? all : compileMatcher([person]))
  const known = () => (compiled ??= people.map(person => ({ person, matcher: matcherOf(person) })))
  return {
    contradicts(hit, box) {
      if (hit.by !== 'name' && hit.by !== 'nickname') return false
      const around = labelsAround(hit.at, box)
      const named = known().filter(({ matcher }) => around.some(text => matcher.signsIn(text).length > 0))
      return named.length > 0 && named.every(one => otherMail(around, one) || otherProfile(hit.at, one))
    },
  }
}

/** What stands at the name and directly around it: words and titles. */
function labelsAround(at: Element, box: Element): readonly string[] {
  const texts: string[] = []
  let one: Element | null = at
  for (let step = 0; one !== null && step < steps; step++) {
    for (const name of ['title', 'aria-label', 'href', 'alt']) texts.push(one.getAttribute(name) ?? '')
    if (step === 0 || (one.textContent?.length ?? 0) < 200) texts.push(one.textContent?.slice(0, 400) ?? '')
    if (one === box) break
    one = one.parentElement
  }
  return texts.filter(text => text !== '')
}

function otherMail(texts: readonly string[], { person, matcher }: Known): boolean {
  if (person.mails.length === 0) return false
  const mails = texts.flatMap(text => text.match(mail) ?? [])
  return mails.length > 0 && !mails.some(one => matcher.signsIn(one).some(({ by }) => by === 'mail'))
}

function otherProfile(at: Element, { person, matcher }: Known): boolean {
  const href = at.closest('a[href]')?.getAttribute('href')
  if (href === undefined || href === null || matcher.signInLink(href, document.baseURI) !== undefined)
    return false
  const url = URL.parse(href, document.baseURI)
  return url !== null && person.profiles.some(profile => isLike(url, URL.parse(profile)))
}

/** A page of the same sort: the same site, and the same path but for its last part. */
function isLike(link: URL, profile: URL | null): boolean {
  if (profile === null || plainHost(link) !== plainHost(profile)) return false
  const [one, other] = [parts(link), parts(profile)]
  return (
    one.length > 0 && one.length === other.length && one.slice(0, -1).every((part, at) => part === other[at])
  )
}

const plainHost = ({ host }: URL): string => host.replace(/^(?:www|m|mobile)\./, '')

const parts = ({ pathname }: URL): readonly string[] => pathname.split('/').filter(part => part !== '')

/** The first address or profile in an item that can be marked "not them"; undefined when it carries none. */
export function identityIn(box: Element, isTheirs: (link: string) => boolean): string | undefined {
  for (const link of box.querySelectorAll('a[href^="mailto:"]')) {
    const address = link.getAttribute('href')?.match(mail)?.[0]
    if (address !== undefined && !isTheirs(`mailto:${address}`)) return address.toLowerCase()
  }
  const written = [box, ...box.querySelectorAll('[title],[aria-label]')]
    .flatMap(one => [one.getAttribute('title') ?? '', one.getAttribute('aria-label') ?? ''])
    .flatMap(text => text.match(mail) ?? [])
    .find(address => !isTheirs(`mailto:${address}`))
  return written?.toLowerCase() ?? handleIn(box.textContent ?? '')
}

const handle = /(?<![\p{L}\p{N}.])@([\p{L}\p{N}_][\p{L}\p{N}_.-]{2,60})/u

/** The expression is dear, and most items hold nothing for it. */
const handleIn = (text: string): string | undefined =>
  text.includes('@') ? handle.exec(text)?.[1] : undefined
