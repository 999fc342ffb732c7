import type { Half } from '../reader.ts'
import type { Gap } from './gap.ts'
import { eras, joiners, periods } from './locale-tables.ts'

/** Hours of the day as bits: what a word before or after a time can stand for. */
type Hours = number

const morning: Hours = 0x000fff
const evening: Hours = 0xfff000

const families: readonly ReadonlyMap<string, Hours>[] = periods.map(
  line =>
    new Map(
      line.split(' ').map(entry => {
        const [word = '', hours = '0'] = entry.split('=')
        return [word, Number.parseInt(hours, 16)]
      }),
    ),
)
const silent: ReadonlySet<string> = new Set(joiners)
const eraYears: ReadonlyMap<string, number> = new Map(Object.entries(eras))
const everyPeriod: ReadonlySet<string> = new Set(families.flatMap(family => [...family.keys()]))

/** Whether some language calls a part of the day by this word. */
const isPeriod = (word: string): boolean => everyPeriod.has(word)

export interface Place {
  /** Stands directly before or behind a time. */
  readonly half: boolean
  /** Touches a number of the date. */
  readonly date: boolean
}

export interface Meaning {
  /** Hours for which the words stand; 0 when they say nothing of it. */
  readonly hours: Hours
  /** What is added to a year of fewer than four digits. */
  readonly added: number
  /** A word that no table knows stands where a half of the day may. */
  readonly unknown: boolean
}

const nothing: Meaning = { hours: 0, added: 0, unknown: false }

/** What a file's words mean: the tables, narrowed to the languages that know all of its words, and what the person answered. */
export class Vocabulary {
  readonly #seen: ReadonlySet<string>
  readonly #answers: Readonly<Record<string, Half>>
  #table: ReadonlyMap<string, Hours> | undefined

  /** `seen` are the words at the half of the day's places of the file's beginning, as `wordsOf` gives them. */
  constructor(seen: ReadonlySet<string>, answers: Readonly<Record<string, Half>> = {}) {
    this.#seen = seen
    this.#answers = answers
  }

  /** What words are asked of: most files write their times without any. */
  get #hours(): ReadonlyMap<string, Hours> {
    this.#table ??= hoursOf(this.#seen, this.#answers)
    return this.#table
  }

  /** What the words of a gap mean in this place; undefined where such words cannot stand. */
  meaning({ words }: Gap, place: Place): Meaning | undefined {
    if (words.length === 0) return nothing
    for (let left = 0; left < words.length; left++) {
      const first = this.#part(words.slice(0, left).join(''), place)
      const second = this.#part(words.slice(left).join(''), place)
      if (first && second)
        return { hours: first.hours | second.hours, added: first.added || second.added, unknown: false }
    }
    return place.half ? { ...nothing, unknown: true } : undefined
  }

  #part(word: string, { half, date }: Place): Meaning | undefined {
    if (word === '') return nothing
    const hours = half ? this.#hours.get(word) : undefined
    if (hours !== undefined) return { ...nothing, hours }
    const added = date ? eraYears.get(word) : undefined
    if (added !== undefined) return { ...nothing, added }
    return silent.has(word) ? nothing : undefined
  }
}

/** The hours of every word that a language has for a part of the day, see `Vocabulary`. */
function hoursOf(seen: ReadonlySet<string>, answers: Readonly<Record<string, Half>>): Map<string, Hours> {
  const table = new Map<string, Hours>()
  const known = [...seen].filter(isPeriod)
  const fitting = families.filter(family => known.every(word => family.has(word)))
  for (const family of fitting.length > 0 ? fitting : families)
    for (const [word, hours] of family) table.set(word, (table.get(word) ?? 0) | hours)
  for (const family of families)
    for (const [word, hours] of family) if (!known.includes(word) && !table.has(word)) table.set(word, hours)
  for (const [marker, half] of Object.entries(answers))
    table.set(wordOf(marker), half === 'am' ? morning : evening)
  return table
}

/** A marker as a file writes it, in the form of the tables. */
function wordOf(marker: string): string {
  return marker.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '')
}

/** The hour, 0 to 23, that a number and the hours of its word mean; undefined when they leave it open. */
export function hourIn(hours: Hours, number: number): number | undefined {
  const early = number % 12
  const late = early + 12
  const isEarly = (hours >> early) & 1
  const isLate = (hours >> late) & 1
  if (isEarly !== isLate) return isEarly ? early : late
  if (isEarly || hours === 0) return undefined
  // A word of a few hours beside another hour: its half of the day still holds.
  if ((hours & morning) === 0) return late
  return (hours & evening) === 0 ? early : undefined
}
