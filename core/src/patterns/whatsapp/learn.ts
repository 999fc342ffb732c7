import type { Half } from '../reader.ts'
import { type Cut, cut } from './cut.ts'
import type { Digits } from './digits.ts'
import { type Gap, gapOf } from './gap.ts'
import { dateSigns, halfPlaces, type Roles, rolesOf, timeHolds, touchesDate } from './roles.ts'
import { Vocabulary } from './vocabulary.ts'

/** How one file writes its headers. An export is written at once, by one phone: it has one shape. */
export interface Shape {
  readonly digits: Digits
  readonly roles: Roles
  /** Signs of each gap, see `Gap.signs`. */
  readonly signs: readonly string[]
  /** Whether headers stand in brackets, as iOS writes them. */
  readonly bracket: boolean
  /** Key of the orders in which languages write such a date. */
  readonly dateSigns: string
  readonly vocabulary: Vocabulary
}

/** Lines of the head that are looked at: so many in a row, then every so manyth, to see mornings and evenings. */
const inRow = 60
const everyOther = 12
/** A header ends within so many bytes of its line. */
export const widestHeader = 400

interface Sight {
  readonly cut: Cut
  readonly gaps: readonly Gap[]
  readonly roles: Roles
}

/**
 * The shape of the headers in a file's first bytes: the one of most lines, the first of them when several are even. Undefined when
 * these are no bytes of an export.
 */
export function learn(head: Uint8Array, answers: Readonly<Record<string, Half>> = {}): Shape | undefined {
  const groups = new Map<string, Sight[]>()
  for (const sight of sights(head)) {
    const key = keyOf(sight)
    const group = groups.get(key)
    if (group) group.push(sight)
    else groups.set(key, [sight])
  }
  let most: Sight[] = []
  for (const group of groups.values()) if (group.length > most.length) most = group
  return shapeOf(most, answers)
}

function shapeOf(group: readonly Sight[], answers: Readonly<Record<string, Half>>): Shape | undefined {
  const [one] = group
  if (!one) return undefined
  const { roles, gaps } = one
  const halves = halfPlaces(roles)
  const words = new Set(
    group.flatMap(sight => halves.map(place => (sight.gaps[place]?.words ?? []).join(''))),
  )
  const wide = group.some(({ cut: { numbers } }) =>
    numbers.slice(roles.date, roles.date + 3).some(({ width }) => width > 2),
  )
  return {
    digits: one.cut.digits,
    roles,
    signs: gaps.map(({ signs }) => signs),
    bracket: gaps[0]?.signs.includes('[') ?? false,
    dateSigns: dateSigns(one, wide),
    vocabulary: new Vocabulary(words, answers),
  }
}

const keyOf = ({ cut: { digits }, gaps }: Sight) => [digits.zero, ...gaps.map(({ signs }) => signs)].join('|')

function* sights(head: Uint8Array): Iterable<Sight> {
  let start = 0
  for (let line = 0; start < head.length; line++) {
    const feed = head.indexOf(0x0a, start)
    const end = feed < 0 ? head.length : feed
    const looked = line < inRow || line % everyOther === 0
    const sight = looked ? sightOf(head, start, Math.min(end, start + widestHeader)) : undefined
    if (sight) yield sight
    start = end + 1
  }
}

const anyone = new Vocabulary(new Set())

/** One line as a header of whatever language; undefined when it cannot be one. */
function sightOf(head: Uint8Array, start: number, end: number): Sight | undefined {
  const found = cut(head, start, end)
  if (!found) return undefined
  const gaps = found.gaps.map(({ from, to }) => gapOf(head, from, to))
  const roles = rolesOf(found.numbers.length === 5 ? 5 : 6, gaps)
  if (!timeHolds(found, roles) || !separated(gaps, roles)) return undefined
  const halves = halfPlaces(roles)
  const sound = gaps.every((gap, place) =>
    anyone.meaning(gap, { half: halves.includes(place), date: touchesDate(roles, place) }),
  )
  // In brackets there are always seconds; without, other programs write so.
  const bracket = gaps[0]?.signs === '[' || gaps[0]?.signs === '[W'
  if (bracket && roles.count === 5) return undefined
  return sound ? { cut: found, gaps, roles } : undefined
}

const dateSeparators = new Set(['/', '-', '.', 'W', '/W', '.W', '-W', '\u2013', ''])
const timeSeparators = new Set([':', '.', 'W', '\u2236'])

/** Whether the signs between a date's numbers and between a time's are of those that dates and times have. */
function separated(gaps: readonly Gap[], { date, time, count }: Roles): boolean {
  const between = (from: number, to: number, allowed: ReadonlySet<string>) =>
    gaps.slice(from + 1, to).every(({ signs }) => allowed.has(signs))
  const lead = gaps[0]?.signs ?? ''
  return (
    between(date, date + 3, dateSeparators) &&
    between(time, time + count - 3, timeSeparators) &&
    ['', '[', 'W', '[W'].includes(lead)
  )
}
