import { epochOf } from '../journal/calendar.ts'
import type { HoldState, Rating, Urge } from './state.ts'

/** A forecast looks 20 minutes ahead; a rating 15 to 30 minutes after it answers it. Milliseconds. */
export const answersFrom = 15 * 60_000
export const answersUntil = 30 * 60_000

/** Nothing is said about own forecasts below this many answered ones. */
export const ledgerFrom = 5

/** A mean error below this is no error to speak of: strengths are whole numbers. */
const closeWithin = 0.5

/** A forecast and what came: both 0-10. */
export interface ForecastPair {
  readonly forecast: number
  readonly came: number
}

export interface Ledger {
  readonly n: number
  /** Mean of forecast minus what came, in points; above 0 means that more was expected than came. */
  readonly meanError: number
  readonly tendency: 'over' | 'under' | 'close'
}

/**
 * The forecasts of a wave that were answered by a rating in time. Without one the answer is missing: a rating much
 * earlier or later says nothing about it. An ending is no rating either.
 */
export function forecastPairs(urge: Urge): ForecastPair[] {
  return urge.forecasts.flatMap(forecast => {
    const answer = urge.ratings.find(rating => answers(rating, forecast))
    return answer === undefined ? [] : [{ forecast: forecast.strength, came: answer.strength }]
  })
}

/** Where a forecast stands at `now` (milliseconds since 1970). `due`: a rating now would answer it. */
export function forecastStatus(
  urge: Urge,
  forecast: Rating,
  now: number,
): 'answered' | 'waiting' | 'due' | 'missing' {
  if (urge.ratings.some(rating => answers(rating, forecast))) return 'answered'
  const age = now - epochOf(forecast.at)
  if (age < answersFrom) return 'waiting'
  return age <= answersUntil ? 'due' : 'missing'
}

/**
 * How own forecasts compare with what came; `undefined` below five answered ones. Built after Sayette 2005 (craving
 * smokers expected their urge to climb; it did not in others), which is borrowed from smoking.
 */
export function ledger(hold: HoldState): Ledger | undefined {
  const pairs = [...hold.urges.values()].flatMap(forecastPairs)
  if (pairs.length < ledgerFrom) return undefined
  const sum = pairs.reduce((total, pair) => total + pair.forecast - pair.came, 0)
  const meanError = sum / pairs.length
  return { n: pairs.length, meanError, tendency: tendencyOf(meanError) }
}

function answers(rating: Rating, forecast: Rating): boolean {
  const age = epochOf(rating.at) - epochOf(forecast.at)
  return age >= answersFrom && age <= answersUntil
}

function tendencyOf(meanError: number): Ledger['tendency'] {
  if (Math.abs(meanError) < closeWithin) return 'close'
  return meanError > 0 ? 'over' : 'under'
}
