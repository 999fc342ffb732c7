/** From this many times as often as always on, an hour or a weekday is named. */
const named = 1.5

/** Neighbouring times that stand out: from the first to the last, both included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The times that come at least one and a half times as often as always, neighbours put together; the circle closes, so
 * that 22 to 1 is one stretch.
 */
export function hardStretches(times: readonly number[]): readonly Stretch[] {
  const hard = times.map(time => time >= named)
  if (hard.every(Boolean)) return []
  const last = (n: number) => (n + times.length - 1) % times.length
  return hard.flatMap((is, from) => {
    if (!is || hard[last(from)]) return []
    let to = from
    while (hard[(to + 1) % times.length]) to = (to + 1) % times.length
    return [{ from, to }]
  })
}
