import { type PauseRule, pauseRules } from './address-rules.ts'
import { compileLinks, wikiPage } from './links.ts'
import { compileMatcher } from './matcher.ts'
import { type AddressReason, decoded } from './profile-addresses.ts'
import { searchFields } from './search-rules.ts'
import type { Matcher, Shielded } from './shielded.ts'

export type { AddressReason } from './profile-addresses.ts'

/**
 * Decides for a full address, inside of a page that changes its address without loading, why a pause stands in front of
 * it; undefined for none. Pauses all that a rule of `pauseRules` pauses, and what a rule cannot say: words in any order,
 * any capital letters, long names in scripts that addresses encode. Never throws. Compiled with its first question,
 * because few pages ever ask one.
 * @param matcher of the same people, where one was compiled already
 */
export function pausedAddress(
  people: readonly Shielded[],
  matcher?: Pick<Matcher, 'looksFor'>,
): (address: string) => AddressReason | undefined {
  let compiled: ((url: URL) => AddressReason | undefined) | undefined
  return address => {
    const url = URL.parse(address)
    if (url === null || !/^https?:$/.test(url.protocol)) return undefined
    compiled ??= compileReasons(people, matcher ?? compileMatcher(people))
    return compiled(url)
  }
}

function compileReasons(people: readonly Shielded[], { looksFor }: Pick<Matcher, 'looksFor'>) {
  const rules = pauseRules(people).map(compileRule)
  const leadIn = compileLinks(people)
  return (url: URL): AddressReason | undefined => {
    const page = wikiPage(url)
    if (page !== undefined && looksFor(page.name)) return page.why
    const lead = leadIn(url.href)?.why ?? rules.find(({ regex }) => regex.test(url.href))?.why
    return lead ?? (searched(url).some(looksFor) ? 'search' : undefined)
  }
}

const compileRule = ({ regexFilter, why }: PauseRule) => ({ regex: new RegExp(regexFilter, 'i'), why })

/** What this address searches for: its fields of search, also behind `#`, and words after `/search/`. */
function searched(url: URL): readonly string[] {
  const behind = new URLSearchParams(url.hash.slice(1))
  const values = searchFields.flatMap(name => [...url.searchParams.getAll(name), ...behind.getAll(name)])
  const path = /[/#]search\/([^/?#]+)/.exec(`${url.pathname}${url.hash}`)?.[1]
  return path === undefined ? values : [...values, decoded(path.replaceAll('+', ' '))]
}
