/**
 * How often the ranges hold on made-up people: used by `npm run bench -- outlook` and, in a short form, by the tests; not
 * part of the package's doors.
 */
import { type HowLong, howLong } from './how-long.ts'
import { type Prior, priors } from './priors.ts'
import type { Measure } from './series.ts'
import { type PeopleKind, type Person, personOf } from './simulated.ts'

/** After so many days the outlook is asked for, and for so many days ahead. */
export const knownDays = [14, 28, 60] as const
export const aheads = [14, 28, 60] as const

const measures: readonly Measure[] = ['longing', 'sadness', 'waking']

/** Counts over many people. */
export interface Held {
  /** Outlooks that were given. */
  n: number
  /** For each of `aheads`: how many ranges held the rating, and the sum of their widths in points. */
  readonly inside: number[]
  readonly width: number[]
  /** How many ranges of "most days at 3 or below" held the day on which it came. */
  reached: number
  /** How many of these ranges had no end. */
  open: number
  /** Directions that were named falling or rising, and of these the ones whose level had hardly gone that way. */
  named: number
  mistaken: number
}

/** Counts for `people` people of each measure, asked after each of `known` days; seeds go up from `seed`. */
export function calibrate(
  kind: PeopleKind,
  people: number,
  missing: number,
  seed: number,
  known: readonly number[] = knownDays,
): Held {
  const held: Held = { n: 0, inside: [0, 0, 0], width: [0, 0, 0], reached: 0, open: 0, named: 0, mistaken: 0 }
  for (const measure of measures)
    for (let n = 0; n < people; n++) {
      const person = personOf(kind, priors[measure], seed + n, missing)
      for (const today of known) ask(held, person, priors[measure], today)
    }
  return held
}

function ask(held: Held, person: Person, prior: Prior, known: number): void {
  const today = known - 1
  const contacts = person.contacts.filter(day => day <= today)
  const outlook = howLong({ series: person.seen(known), prior, today, contacts, ahead: aheads })
  if (outlook === undefined) return
  held.n++
  outlook.forecasts.forEach(({ ahead, low, high }, i) => {
    const rating = person.ratings[today + ahead] ?? Number.NaN
    held.inside[i] = (held.inside[i] ?? 0) + Number(rating >= low && rating <= high)
    held.width[i] = (held.width[i] ?? 0) + high - low
  })
  held.reached += Number(reaches(outlook, person, today))
  held.open += Number(outlook.reach.latest === undefined)
  countDirection(held, outlook, person.level(today) - person.level(Math.max(0, today - 28)))
}

function reaches({ reach }: HowLong, person: Person, today: number): boolean {
  const year = Array.from({ length: 365 }, (_, ahead) => ahead)
  const came = year.find(ahead => person.level(today + ahead) <= 3) ?? Number.POSITIVE_INFINITY
  return came >= (reach.soonest ?? 365) - 7 && came <= (reach.latest ?? Number.POSITIVE_INFINITY)
}

/** Points in four weeks. */
const hardly = 0.25

function countDirection(held: Held, { direction }: HowLong, change: number): void {
  if (direction.code !== 'falling' && direction.code !== 'rising') return
  held.named++
  if (direction.code === 'falling' ? change > -hardly : change < hardly) held.mistaken++
}
