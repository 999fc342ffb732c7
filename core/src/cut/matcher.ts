import { contactPatterns } from './contact-patterns.ts'
import { fold, needsFolding, placeOf, placesIn, withoutSeams } from './fold.ts'
import { compileLinks } from './links.ts'
import { namePatterns } from './name-patterns.ts'
import { isWritten } from './name-written.ts'
import { compileNamesakes } from './namesakes.ts'
import { cut, digit, joined, type Pattern, withoutDots, wordly } from './pattern.ts'
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
  const holds = compileLoose(patterns)
  const mayHold = (text: string) => holds(plainly(text))
  const passes = certainties.flatMap(certainty => {
    const [phones, others] = bothSorts(patterns.filter(one => one.certainty === certainty))
    return [...compilePass(others), ...compilePass(phones)]
  })
  const signsIn = (text: string) => {
    const plain = plainly(text)
    const able = holds(plain) ? passes.filter(pass => pass.mayHold(plain)) : []
    return able.length > 0 ? readSigns(text, able) : []
  }
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

/** Asks text that was made `plain`. */
function compileLoose(patterns: readonly Pattern[]): (plain: string) => boolean {
  const sources = [...new Set(patterns.map(({ loose }) => loose))]
  if (sources.length === 0) return () => false
  const any = new RegExp(sources.join('|'), 'iu')
  return plain => any.test(plain)
}

/** Glued together and without accents; small and capital letters stay as they are. */
const plainly = (text: string): string => withoutSeams(needsFolding(text) ? fold(text) : text)

/** Numbers in all their groupings make the largest expression by far, and few texts hold digits: they stand apart. */
function bothSorts(patterns: readonly Pattern[]): [readonly Pattern[], readonly Pattern[]] {
  const isPhone = ({ by }: Pattern) => by === 'phone'
  return [patterns.filter(isPhone), patterns.filter(one => !isPhone(one))]
}

/** One regular expression for all patterns of one certainty: each sort of pattern is one group. */
interface Pass {
  /** False when nothing in this text can be found by this pass: most are then never compiled to the end. */
  readonly mayHold: (plain: string) => boolean

  readonly sorts: readonly Pick<Pattern, 'certainty' | 'by' | 'common'>[]
  /** For text in which inline elements may cut a word. */
  readonly cut: Expressions
  /** For text in one piece. */
  readonly whole: Expressions
}

/**
 * The same expression twice. `quick` knows letters and digits of ASCII only as what continues a word, so it finds all that
 * `exact` finds and maybe more; it compiles in a twentieth of the time, and mostly it is enough: see `hitsOf`.
 */
interface Expressions {
  readonly quick: RegExp
  exact(): RegExp
}

function compileBoth(source: string): Expressions {
  let exact: RegExp | undefined
  return {
    quick: new RegExp(source.replaceAll(wordly, '\\w').replaceAll(digit, '\\d'), 'gu'),
    exact: () => (exact ??= new RegExp(source, 'gu')),
  }
}

function compilePass(patterns: readonly Pattern[]): readonly Pass[] {
  if (patterns.length === 0) return []
  const bySort = Map.groupBy(patterns, ({ by, common }) => `${by} ${common ?? ''}`)
  const sorts = [...bySort.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
  const groups = [...bySort.values()].map(group => `(${joined(group)})`)
  const source = groups.join('|')
  const expressions = { cut: compileBoth(source), whole: compileBoth(source.replaceAll(cut, '')) }
  return [{ mayHold: compileLoose(patterns), sorts, ...expressions }]
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

/**
 * Where no letter of another script stands directly beside what `quick` found, `exact` would have found the same: both say
 * alike to every way that was tried before.
 */
function hitsOf(folded: string, pass: Pass, isCut: boolean): readonly Found[] {
  const { quick, exact } = isCut ? pass.cut : pass.whole
  const found = allIn(folded, quick, pass)
  return found.some(hit => isBesideLetters(folded, hit)) ? allIn(folded, exact(), pass) : found
}

const beyondAscii = /[^\0-\x7f]/
const otherLetter = new RegExp(`(?![\\0-\\x7f])[${wordly}${digit}]`, 'u')

/** No edge looks further than two characters. */
function isBesideLetters(folded: string, { start, end }: Found): boolean {
  const around = `${folded.slice(Math.max(0, start - 4), start)} ${folded.slice(end, end + 4)}`
  return beyondAscii.test(around) && otherLetter.test(around)
}

function allIn(folded: string, regex: RegExp, pass: Pass): readonly Found[] {
  const found: Found[] = []
  // No `matchAll`: it makes a copy of the expression each time, and long ones are then compiled anew.
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
