/** After a contact its bump halves every three days, and its wake slows the curve for seven. */
const bumpHalves = 3
const wakeDays = 7

/** What the contacts up to a day mean for it; `days`: contact days ascending, whole days since the beginning. */
export interface Wake {
  /** How much of the bump of the newest contact is left: 1 on its day, towards 0 later, 0 before any. */
  readonly bump: (day: number) => number
  /** How many days so far lay in the wake of a contact, each counted once. */
  readonly slowed: (day: number) => number
}

/** The wake of these contacts. */
export function wakeOf(days: readonly number[]): Wake {
  const starts = [...new Set(days)].sort((a, b) => a - b)
  const before = slowedBefore(starts)
  const newest = (day: number) => starts.findLastIndex(start => start <= day)
  return {
    bump: day => {
      const start = starts[newest(day)]
      return start === undefined ? 0 : 2 ** ((start - day) / bumpHalves)
    },
    slowed: day => {
      const n = newest(day)
      const start = starts[n]
      return start === undefined ? 0 : (before[n] ?? 0) + Math.min(wakeDays, day - start)
    },
  }
}

/** For each contact the slowed days before it: wakes that overlap count once. */
function slowedBefore(starts: readonly number[]): number[] {
  let sum = 0
  return starts.map((start, n) => {
    const last = starts[n - 1]
    if (last !== undefined) sum += Math.min(wakeDays, start - last)
    return sum
  })
}
