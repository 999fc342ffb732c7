import { type ForecastPair, ledgerFrom } from '../hold/forecast.ts'

/** How one's own forecasts of urges compare with what came 15 to 30 minutes later. Points of 0 to 10. */
export interface ForecastLedger {
  readonly n: number
  /** Mean of forecast minus what came: above 0, more was expected than came. */
  readonly bias: number
  /** Holds the bias with 80 %. */
  readonly low: number
  readonly high: number
  /** How far off a forecast was on average, either way. */
  readonly missedBy: number
  /** Named only when the whole range is on one side. */
  readonly tendency: 'over' | 'under' | 'unclear'
}

/** Errors are taken to scatter by about two points, as if four of them had been seen: a few equal ones prove little. */
const guess = { sd: 2, worth: 4 }

/** Standard deviations either side that hold 80 % of a normal distribution. */
const holds80 = 1.2816

/**
 * The ledger of forecasts that were answered (`forecastPairs` in hold); `undefined` below five. The screen says "more
 * than came" only with `tendency`; expecting too much was seen in smokers (Sayette 2005) and before breakups (Eastwick
 * 2008), and is not assumed here: no prior pulls the bias.
 */
export function forecastLedger(pairs: readonly ForecastPair[]): ForecastLedger | undefined {
  const n = pairs.length
  if (n < ledgerFrom) return undefined
  const errors = pairs.map(({ forecast, came }) => forecast - came)
  const bias = mean(errors)
  const squares = errors.reduce((sum, error) => sum + (error - bias) ** 2, 0)
  const variance = (guess.worth * guess.sd ** 2 + squares) / (guess.worth + n - 1)
  const reach = holds80 * Math.sqrt(variance / n)
  const [low, high] = [bias - reach, bias + reach]
  const tendency = low > 0 ? 'over' : high < 0 ? 'under' : 'unclear'
  return { n, bias, low, high, missedBy: mean(errors.map(Math.abs)), tendency }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
