import type { Measure } from './series.ts'

/**
 * [Note: priors] What we take for likely before a person has rated anything. These are our own choices, made to agree
 * with what was published; nobody has published such figures, and they were tested on simulated people only.
 *
 * - *Two groups.* About two thirds of people stay steady and 10 to 15 % struggle for long (Malgaroli 2017; Sbarra 2015),
 *   and on average people have readjusted after about a year (Preetz 2022). Hence a mixture of quick and slow half-lives.
 * - *Sadness* falls quickly at first and then more slowly (curvilinear over 28 days; Sbarra & Emery 2005): its half-life
 *   is shorter than the 28 days in which the bend could be seen.
 * - *Longing* is nearest to their "love", which fell in a straight line over the same 28 days: a curve looks straight
 *   while it is young, so its half-life is longer. It is not the bond itself, whose half-life was about four years (Chong
 *   & Fraley 2025) and which may stay without hurting: hence a higher floor, and no outlook on the bond.
 * - *Urges* are taken to behave like cravings after giving up smoking, which fell steadily over 26 days (Shiffman 1997):
 *   between the two, and down to a lower floor.
 * - *Contact* went with a slower fall (Sbarra & Emery 2005; O'Hara 2020), not for everybody: it begins at no effect.
 */
export interface Prior {
  /** Half-life in days: two lognormal groups. `sigma` is the standard deviation of the natural logarithm. */
  readonly halfLife: readonly HalfLifeGroup[]
  /** Where the ratings settle, in points. */
  readonly floor: Normal
  /** How far above the floor they were on day 0, in points. */
  readonly amplitude: Normal
}

export interface HalfLifeGroup {
  readonly weight: number
  readonly median: number
  readonly sigma: number
}

export interface Normal {
  readonly mean: number
  readonly sd: number
}

const amplitude: Normal = { mean: 5.5, sd: 2 }

export const priors: Readonly<Record<Measure, Prior>> = {
  sadness: {
    halfLife: [
      { weight: 0.87, median: 24, sigma: 0.8 },
      { weight: 0.13, median: 240, sigma: 0.6 },
    ],
    floor: { mean: 1.5, sd: 1 },
    amplitude,
  },
  longing: {
    halfLife: [
      { weight: 0.83, median: 42, sigma: 0.8 },
      { weight: 0.17, median: 300, sigma: 0.6 },
    ],
    floor: { mean: 1.8, sd: 1.1 },
    amplitude,
  },
  waking: {
    halfLife: [
      { weight: 0.87, median: 30, sigma: 0.8 },
      { weight: 0.13, median: 240, sigma: 0.6 },
    ],
    floor: { mean: 1.2, sd: 1 },
    amplitude,
  },
}

/** How ratings scatter around their curve: assumptions of ours, the same for every measure. */
export const scatter = {
  /** Standard deviation within a person, in points, and how many differences of days that guess is worth. */
  sd: 1.7,
  worth: 8,
  /** How much of today's deviation is left tomorrow. */
  carryOver: 0.35,
} as const

/**
 * What no curve knows: life goes on. The floor wanders, by so many points a day (standard deviation), and is drawn back
 * half way to the prior in so many days. Without it, a person who follows no curve would get ranges that are too narrow.
 */
export const wander = { perDay: 0.1, returns: 730 } as const

/** What a contact may do: lift the next days by some points, and cost days on the way. Both begin at no effect. */
export const contactPrior = {
  bump: { mean: 0, sd: 1 },
  /** Days of progress lost for each day in the wake of a contact; 1 would be standing still. */
  lost: { mean: 0, sd: 1 },
} as const
