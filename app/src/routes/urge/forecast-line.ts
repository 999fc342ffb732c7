import { askAfter, type ForecastPair, forecastPairs, forecastStatus, type Urge } from '@breakwater/core/hold'
import { epochOf } from '@breakwater/core/journal'

/** What was guessed and what came, for the newest guess of a wave that has its answer. */
export function answerTo(wave: Urge): ForecastPair | undefined {
  return forecastPairs(wave).at(-1)
}

/** The newest guess that still waits for its answer; `at`: the moment it is about (milliseconds since 1970). */
export function openForecast(
  wave: Urge,
  now: number,
): { readonly forecast: number; readonly at: number } | undefined {
  const newest = wave.forecasts.at(-1)
  if (newest === undefined) return undefined
  const status = forecastStatus(wave, newest, now)
  if (status !== 'waiting' && status !== 'due') return undefined
  return { forecast: newest.strength, at: epochOf(newest.at) + askAfter }
}
