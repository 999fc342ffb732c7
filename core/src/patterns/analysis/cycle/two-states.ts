/** How long people stay on average: close 14 days, distant 6. */
const leavesClose = 1 / 14
const leavesLow = 1 / 6

/** What the two states expect of each day. */
export interface Expected {
  /** Messages of a close day. */
  readonly close: Float64Array
  /** The share of them that a distant day has. */
  readonly ratio: number
  /** Size of the negative binomial: the smaller, the more days differ. */
  readonly size: number
}

/**
 * The likeliest sequence of close (0) and distant (1) days: a hidden Markov model of two states with negative-binomial
 * counts of the same size, of which only their likelihoods' quotient matters. Source: Viterbi 1967; Zucchini & MacDonald,
 * Hidden Markov Models for Time Series, 2009.
 */
export function lowDays(counts: Float64Array, expected: Expected): Uint8Array {
  const days = counts.length
  const cameFromLow = [new Uint8Array(days), new Uint8Array(days)] as const
  const stay = { close: Math.log(1 - leavesClose), low: Math.log(1 - leavesLow) }
  const leave = { close: Math.log(leavesClose), low: Math.log(leavesLow) }
  let close = Math.log(leavesLow)
  let low = Math.log(leavesClose) + forLow(counts, expected, 0)
  for (let day = 1; day < days; day++) {
    const [toClose, toLow] = [low + leave.low > close + stay.close, low + stay.low > close + leave.close]
    cameFromLow[0][day] = Number(toClose)
    cameFromLow[1][day] = Number(toLow)
    const nextClose = toClose ? low + leave.low : close + stay.close
    low = (toLow ? low + stay.low : close + leave.close) + forLow(counts, expected, day)
    close = nextClose
  }
  return backwards(cameFromLow, low > close)
}

/** By how much a day speaks for distance: the logarithm of the quotient of the two likelihoods. */
function forLow(counts: Float64Array, { close, ratio, size }: Expected, day: number): number {
  const usual = close[day] ?? 0
  const few = Math.max(0.02, ratio * usual)
  const more = Math.log((usual + size) / (few + size))
  return (size + (counts[day] ?? 0)) * more + (counts[day] ?? 0) * Math.log(few / usual)
}

function backwards(cameFromLow: readonly [Uint8Array, Uint8Array], endsLow: boolean): Uint8Array {
  const states = new Uint8Array(cameFromLow[0].length)
  let isLow = endsLow
  for (let day = states.length - 1; day >= 0; day--) {
    states[day] = Number(isLow)
    isLow = cameFromLow[isLow ? 1 : 0][day] === 1
  }
  return states
}
