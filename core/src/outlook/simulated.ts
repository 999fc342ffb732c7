/**
 * Made-up people for the calibration in `bench/outlook.ts` and its short form in the tests; not part of the package's
 * doors. What holds for them shows the arithmetic, not that people go this way.
 */
import { type Random, seeded } from '../random.ts'
import { type Prior, scatter } from './priors.ts'
import { type Series, seriesOf } from './series.ts'

/** Who is made up: `curve` is the model itself, all others break it. */
export const peopleKinds = [
  'curve',
  'linear',
  'plateau',
  'relapse',
  'weekly',
  'skipsBadDays',
  'slower',
  'quicker',
] as const
export type PeopleKind = (typeof peopleKinds)[number]

export interface Person {
  /** The rating of each day, missing or not. */
  readonly ratings: readonly number[]
  /** The level behind them: without scatter, bumps and weekdays. */
  readonly level: (day: number) => number
  /** What was rated on the days before `today`. */
  readonly seen: (today: number) => Series
  readonly contacts: readonly number[]
}

/** How many days a person is made up for. */
const span = 240

/** One person; the same seed makes the same one. `missing`: share of days without a rating. */
export function personOf(kind: PeopleKind, prior: Prior, seed: number, missing: number): Person {
  const random = seeded(seed)
  const normal = () => normalOf(random)
  const level = levelOf(kind, prior, random)
  const contacts = kind === 'relapse' ? relapses(random) : []
  const extra = extraOf(kind, random, contacts)
  const sd = scatter.sd * Math.exp(0.25 * normal())
  let deviation = sd * normal()
  const ratings = Array.from({ length: span }, (_, day) => {
    deviation = scatter.carryOver * deviation + sd * Math.sqrt(1 - scatter.carryOver ** 2) * normal()
    return rated(level(day) + extra(day) + deviation)
  })
  const kept = ratings.map(rating => random() >= missingFor(kind, missing, rating))
  const seen = (today: number) =>
    seriesOf(ratings.slice(0, today).flatMap((rating, day) => (kept[day] ? [[day, rating] as const] : [])))
  return { ratings, level, seen, contacts }
}

/** By how much half-lives are longer than the prior has it. */
const pace: Partial<Record<PeopleKind, number>> = { slower: 3, quicker: 0.5 }

function levelOf(kind: PeopleKind, prior: Prior, random: Random): (day: number) => number {
  const floor = prior.floor.mean + prior.floor.sd * normalOf(random)
  const amplitude = prior.amplitude.mean + prior.amplitude.sd * normalOf(random)
  const halfLife = halfLifeOf(prior, random) * (pace[kind] ?? 1)
  if (kind === 'linear') {
    const slope = amplitude / (60 + 120 * random())
    return day => Math.max(floor, floor + amplitude - slope * day)
  }
  if (kind === 'plateau') {
    const settled = floor + amplitude * (0.4 + 0.4 * random())
    return day => Math.max(settled, floor + amplitude * 2 ** (-day / halfLife))
  }
  return day => floor + amplitude * 2 ** (-day / halfLife)
}

function halfLifeOf({ halfLife }: Prior, random: Random): number {
  const [fast, slow] = halfLife
  const group = random() < (fast?.weight ?? 1) ? fast : slow
  return (group?.median ?? 30) * Math.exp((group?.sigma ?? 0.8) * normalOf(random))
}

/** On average one contact in three weeks, of which a bump of three points comes and goes within a week or two. */
function relapses(random: Random): number[] {
  return Array.from({ length: span }, (_, day) => day).filter(() => random() < 1 / 21)
}

function extraOf(kind: PeopleKind, random: Random, contacts: readonly number[]): (day: number) => number {
  if (kind === 'relapse')
    return day =>
      contacts.reduce((sum, contact) => (contact > day ? sum : sum + 3 * 2 ** ((contact - day) / 5)), 0)
  if (kind === 'weekly') {
    const shift = Math.floor(7 * random())
    return day => 1.5 * Math.cos((2 * Math.PI * (day + shift)) / 7)
  }
  return () => 0
}

/** Who skips bad days answers the less the worse the day is; on average about as many are missing. */
function missingFor(kind: PeopleKind, missing: number, rating: number): number {
  return kind === 'skipsBadDays' ? Math.min(0.95, (missing * (rating + 1)) / 5) : missing
}

function rated(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)))
}

/** A standard normal number (Box & Muller 1958). */
export function normalOf(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
