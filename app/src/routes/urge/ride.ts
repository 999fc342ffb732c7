/** One line of a ride and how long it stands, in seconds. */
export interface RideLine {
  readonly seconds: number
  readonly text: string
}

/** How long all lines take together, in seconds. */
export function rideLength(lines: readonly RideLine[]): number {
  return lines.reduce((sum, line) => sum + line.seconds, 0)
}

/** The line that stands after so many seconds; undefined when the ride is over. */
export function lineAt(lines: readonly RideLine[], elapsed: number): RideLine | undefined {
  let until = 0
  return lines.find(line => {
    until += line.seconds
    return elapsed < until
  })
}
