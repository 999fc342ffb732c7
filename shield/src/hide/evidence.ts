import type { Certainty, Matcher, Setup } from '@breakwater/core/cut'
import { compileMatcher, nobody } from '../cut.ts'
import { boxOf } from './box.ts'
import { createIdentities } from './identity.ts'
import { readLabels } from './labels.ts'
import { compileLinkWords } from './link-words.ts'
import { createLook, type Look } from './look.ts'
import { readRuns } from './runs.ts'
import type { Hit } from './signs.ts'

/** Surest last. */
const order: readonly Certainty[] = ['weak', 'medium', 'strong', 'certain']

/** Decides about one item, of which all signs are known. */
export type Weigh = (box: Element, hits: readonly Hit[]) => boolean

/**
 * True: this item is put away. A name that belongs to somebody else's address, whoever was marked "not them", whom the
 * person never wants hidden, and a channel that is necessary (a child, a court) stay visible.
 */
export function createWeigh(setup: Setup, matcher: Matcher): Weigh {
  const identities = createIdentities(setup.people, matcher)
  const marked = setup.people.some(one => one.notThem.length > 0)
  const necessary =
    setup.necessary.length > 0 ? compileMatcher([{ ...nobody, notThem: setup.necessary }]) : undefined
  const dear = dearOnes(setup.neverHide)
  return (box, hits) => {
    const left = hits.filter(hit => hit.certainty === 'certain' || !identities.contradicts(hit, box))
    const certainty = combined(left)
    if (certainty === undefined || order.indexOf(certainty) < order.indexOf(setup.level)) return false
    if (marked && certainty !== 'certain' && carries(box, matcher)) return false
    if (necessary !== undefined && carries(box, necessary)) return false
    return dear === undefined || !isBy(box, dear)
  }
}

/** The surest sign; two weak ones of different sorts are as good as a name in running text. */
function combined(hits: readonly Hit[]): Certainty | undefined {
  const best = order.findLast(certainty => hits.some(hit => hit.certainty === certainty))
  return best === 'weak' && new Set(hits.map(({ by }) => by)).size > 1 ? 'medium' : best
}

/** An address, handle or profile in this item was marked: `isNamesake` of the given matcher. */
function carries(box: Element, { isNamesake }: Matcher): boolean {
  let found = false
  readRuns([box], run => {
    found ||= isNamesake(run.text)
  })
  if (found) return true
  return readLabels([box]).some(({ name, value }) =>
    isNamesake(name === 'href' ? (URL.parse(value, document.baseURI)?.href ?? value) : value),
  )
}

function dearOnes(names: readonly string[]): Look | undefined {
  return names.length === 0
    ? undefined
    : createLook(compileMatcher([{ ...nobody, names: [...names] }]), compileLinkWords([]))
}

/** This item is theirs: their name heads it, and does not only stand in its text. */
const isBy = (box: Element, dear: Look): boolean =>
  dear.hitsIn([box]).some(hit => hit.certainty === 'strong' && boxOf(hit.at) === box)
