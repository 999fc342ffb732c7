import { contactPatterns } from './contact-patterns.ts'
import { fold, needsFolding, placeOf, placesIn, withoutSeams } from './fold.ts'
import { compileLinks } from './links.ts'
import { namePatterns } from './name-patterns.ts'
import { isWritten } from './name-written.ts'
import { compileNamesakes } from './namesakes.ts'
import { cut, joined, type Pattern, withoutDots } from './pattern.ts'
import { compileSearchWords } from './search-words.ts'
import { type Certainty, type Matcher, type Shielded, type Sign, seam } from './shielded.ts'

/** Surest first: where two signs overlap, the surer one stays. */
const certainties: readonly Certainty[] = ['certain', 'strong', 'medium', 'weak']

/**
 * Compiles all spellings of all people into a few regular expressions, so that the time of every question depends on the
 * length of the text and hardly on the number of names. Never throws, whatever the names are.
 */
export function compileMatcher(people: readonly Shielded[]): Matcher {
  const patterns = people.flatMap(person => [...contactPatterns(person), ...namePatterns(person)])
  const mayHold = compileLoose(patterns)
  const passes = certainties.flatMap(certainty =>
    compilePass(patterns.filter(one => one.certainty === certainty)),
  )
  const signsIn = (text: string) => (mayHold(text) ? readSigns(text, passes) : [])
  const leadIn = compileLinks(people)
  return {
    mayHold,
    signsIn,
    signInLink: (href, base) => {
      const by = leadIn(href, base)?.by
      return by === undefined ? undefined : { certainty: 'certain', by, start: 0, end: href.length }
    },
    isNamesake: compileNamesakes(people),
    looksFor: compileSearchWords(people, signsIn),
  }
}

function compileLoose(patterns: readonly Pattern[]): (text: string) => boolean {
  const sources = [...new Set(patterns.map(({ loose }) => loose))]
  if (sources.length === 0) return () => false
  const any = new RegExp(sources.join('|'), 'iu')
  return text => any.test(withoutSeams(needsFolding(text) ? fold(text) : text))
}

/** One regular expression for all patterns of one certainty: each sort of pattern is one group. */
interface Pass {
  readonly sorts: readonly Pick<Pattern, 'certainty' | 'by' | 'common'>[]
  /** For text in which inline elements may cut a word, and for text in one piece. */
  readonly cut: RegExp
  readonly whole: RegExp
}

function compilePass(patterns: readonly Pattern[]): readonly Pass[] {
  if (patterns.length === 0) return []
  const bySort = Map.groupBy(patterns, ({ by, common }) => `${by} ${common ?? ''}`)
  const sorts = [...bySort.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
  const groups = [...bySort.values()].map(group => `(${joined(group)})`)
  const source = groups.join('|')
  return [{ sorts, cut: new RegExp(source, 'gu'), whole: new RegExp(source.replaceAll(cut, ''), 'gu') }]
}

type Found = Sign & Pick<Pattern, 'common'>

function readSigns(text: string, passes: readonly Pass[]): readonly Sign[] {
  const folded = withoutDots(fold(text))
  const isCut = text.includes(seam)
  const hits = passes.map(pass => hitsOf(folded, pass, isCut))
  if (hits.every(({ length }) => length === 0)) return []
  const places = placesIn(text, folded)
  let found: readonly Found[] = []
  for (const pass of hits) {
    const placed = pass.map(sign => ({ ...sign, ...placeOf(places, sign.start, sign.end) }))
    const written = placed.filter(sign => isWritten(text, sign))
    found = withFresh(found, written)
  }
  if (!found.some(({ common }) => common !== 'beside')) return []
  return found.map(({ certainty, by, start, end }) => ({ certainty, by, start, end }))
}

function hitsOf(folded: string, pass: Pass, isCut: boolean): readonly Found[] {
  const found: Found[] = []
  // No `matchAll`: it makes a copy of the expression each time, and long ones are then compiled anew.
  const regex = isCut ? pass.cut : pass.whole
  regex.lastIndex = 0
  for (let match = regex.exec(folded); match !== null; match = regex.exec(folded)) {
    const sort = pass.sorts[match.indexOf(match[0], 1) - 1]
    if (sort !== undefined) found.push({ ...sort, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Both in order, without the fresh ones that overlap a surer one. Linear. */
function withFresh(sure: readonly Found[], fresh: readonly Found[]): readonly Found[] {
  if (sure.length === 0) return fresh
  let next = 0
  const free = fresh.filter(({ start, end }) => {
    while (next < sure.length && (sure[next]?.end ?? 0) <= start) next++
    return (sure[next]?.start ?? end) >= end
  })
  return free.length === 0 ? sure : [...sure, ...free].sort((a, b) => a.start - b.start)
}
