/** One rating of an urge: minutes since it opened, strength 0..10. */
export interface Rating {
  readonly minute: number
  readonly strength: number
}

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Size of the drawing of an urge's ratings. */
export const CURVE = { width: 400, height: 150, left: 26, right: 14, top: 12, bottom: 24 } as const

/** The minute at the end of the drawing: room for all ratings and the forecast, at least a quarter of an hour. */
export function lastMinute(points: readonly Rating[], forecast?: Rating): number {
  return Math.max(15, ...points.map(p => p.minute), forecast?.minute ?? 0)
}

/** Where a rating lies on the drawing. */
export function spotOf({ minute, strength }: Rating, last: number): Spot {
  const { width, height, left, right, top, bottom } = CURVE
  return {
    x: left + ((width - left - right) * Math.max(0, minute)) / last,
    y: top + ((height - top - bottom) * (10 - strength)) / 10,
  }
}
