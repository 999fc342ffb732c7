import { indexOfDate } from '../../journal/calendar.ts'
import { spelled } from './spelled.ts'

/** How one language writes a moment in full. All words are spelled as `spelled` does. */
export interface Prose {
  /** Which number may stand where, as `dyhms`: year, month, day, hour, minute, second. A month that is a word has no place in it. */
  readonly orders: readonly string[]
  /** Names of the months from January on; none where they are numbers. */
  readonly months: readonly (readonly string[])[]
  /** From Sunday on. */
  readonly weekdays: readonly (readonly string[])[]
  /** Parts of the day, each with its hours as bits: `pm=fff000`. */
  readonly periods: readonly string[]
  /** Words that say nothing of when. */
  readonly noise: readonly string[]
  /** Names of UTC. */
  readonly zones: readonly string[]
}

interface Meant {
  readonly is: 'month' | 'weekday' | 'hours' | 'zone' | 'noise'
  readonly value: number
}

interface Known {
  readonly word: string
  readonly meant: Meant
}

/** A reader of dates in one language. */
export class ProseReader {
  readonly #orders: ReadonlySet<string>
  /** Meanings by first letter, the longest words first. */
  readonly #words = new Map<string, Known[]>()

  constructor(prose: Prose) {
    this.#orders = new Set(prose.orders)
    prose.noise.forEach(word => {
      this.#add(word, 'noise', 0)
    })
    prose.zones.forEach(word => {
      this.#add(word, 'zone', 0)
    })
    prose.months.forEach((words, month) => {
      for (const word of words) this.#add(word, 'month', month + 1)
    })
    prose.weekdays.forEach((words, day) => {
      for (const word of words) this.#add(word, 'weekday', day)
    })
    for (const period of prose.periods) {
      const [word = '', bits = '0'] = period.split('=')
      this.#add(word, 'hours', Number.parseInt(bits, 16))
    }
    for (const words of this.#words.values()) words.sort((a, b) => b.word.length - a.word.length)
  }

  #add(word: string, is: Meant['is'], value: number): void {
    const first = word.charAt(0)
    const known = this.#words.get(first)
    const entry = { word, meant: { is, value } }
    if (known) known.push(entry)
    else this.#words.set(first, [entry])
  }

  /** Milliseconds since 1970; NaN where a word is not known, a number too many or too few, or the weekday another. */
  read(text: string): number {
    const rest = spelled(text)
    const numbers: number[] = []
    const found = new Map<Meant['is'], number>()
    const seen = new Set<string>()
    for (let at = 0; at < rest.length; ) {
      const known = this.#wordAt(rest, at)
      if (known) {
        const { is, value } = this.#meaning(known, seen)
        if (is !== 'noise' && found.has(is)) return Number.NaN
        found.set(is, value)
        at += known.word.length
        continue
      }
      const digits = /^\d{1,4}/.exec(rest.slice(at, at + 4))?.[0]
      if (digits !== undefined) numbers.push(Number(digits))
      // Signs between words mean nothing; a letter that no word begins with is another language, and plus and minus an offset.
      else if (/[\p{L}\p{M}+\u2212]/u.test(rest.charAt(at)) || /^-\d/.test(rest.slice(at))) return Number.NaN
      at += digits?.length ?? 1
    }
    return this.#moment(numbers, found)
  }

  /** Welsh says `am` for "at" and for the morning: what may be either is the first by its first time, and the other by its second. */
  #meaning(known: Known, seen: Set<string>): Meant {
    if (known.meant.is !== 'noise' || !seen.has(known.word)) {
      seen.add(known.word)
      return known.meant
    }
    const other = this.#words
      .get(known.word.charAt(0))
      ?.find(({ word, meant }) => word === known.word && meant.is === 'hours')
    return (other ?? known).meant
  }

  #wordAt(text: string, at: number): Known | undefined {
    return this.#words
      .get(text.charAt(at))
      ?.find(({ word }) => text.startsWith(word, at) && !splitsNumber(text, at + word.length, word))
  }

  #moment(numbers: readonly number[], found: ReadonlyMap<Meant['is'], number>): number {
    const named = found.get('month')
    const order = [...this.#orders].find(
      one => one.length === numbers.length && one.includes('M') === (named === undefined),
    )
    if (order === undefined || !found.has('zone')) return Number.NaN
    const of = (letter: string) => numbers[order.indexOf(letter)] ?? Number.NaN
    const month = named ?? of('M')
    const day = dayOf(of('y'), month, of('d'), found.get('weekday'))
    const hour = hourOf(of('h'), found.get('hours'))
    if (!(of('m') < 60 && of('s') < 60)) return Number.NaN
    return (day * 86_400 + hour * 3600 + of('m') * 60 + of('s')) * 1000
  }
}

/** Whether a word that ends in a digit, as the third month in Vietnamese does, would tear a number apart. */
const splitsNumber = (text: string, end: number, word: string): boolean =>
  /\d$/.test(word) && /^\d/.test(text.slice(end, end + 1))

/** Days since 1970 of a day that exists and falls on this weekday; Buddhist years are 543 ahead. NaN else. */
function dayOf(year: number, month: number, day: number, weekday: number | undefined): number {
  const common = year >= 2500 ? year - 543 : year
  if (!(common >= 2000 && common < 2100 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN
  const index = indexOfDate(common, month, day)
  const next = month === 12 ? indexOfDate(common + 1, 1, 1) : indexOfDate(common, month + 1, 1)
  return index < next && (index + 4) % 7 === weekday ? index : Number.NaN
}

/** The hour of the day, where the part of the day leaves one; without a part, hours count to 23. */
function hourOf(hour: number, bits: number | undefined): number {
  if (bits === undefined) return hour < 24 ? hour : Number.NaN
  if (hour > 12) return Number.NaN
  const either = [hour % 12, (hour % 12) + 12].filter(one => bits & (1 << one))
  return either.length === 1 ? (either[0] ?? Number.NaN) : Number.NaN
}
