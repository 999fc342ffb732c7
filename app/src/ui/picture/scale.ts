/** How near the wall is drawn: one block stands for `days` days and is about `width` by `height` units of the view box. */
export interface Scale {
  /** quiet days up to which this scale is used */
  readonly upTo: number
  readonly days: number
  readonly width: number
  readonly height: number
  /** most courses one above the other */
  readonly courses: number
}

const NEAR: readonly Scale[] = [
  { upTo: 28, days: 1, width: 64, height: 41, courses: 5 },
  { upTo: 84, days: 1, width: 45, height: 29, courses: 6 },
  { upTo: 182, days: 1, width: 33, height: 21, courses: 9 },
  { upTo: 372, days: 1, width: 25, height: 15, courses: 13 },
]

const LAST: Scale = { upTo: 372, days: 1, width: 25, height: 15, courses: 13 }

/**
 * The scale for a number of quiet days. Inside one scale nothing already laid ever moves. Past a year the eye steps
 * back: a block stands for 2, 4, 8 ... days, so that never more than 372 are drawn.
 */
export function scaleFor(quietDays: number): Scale {
  const near = NEAR.find(s => quietDays <= s.upTo)
  if (near) return near
  const doublings = Math.ceil(Math.log2(quietDays / LAST.upTo))
  const days = 2 ** doublings
  return { ...LAST, days, upTo: LAST.upTo * days }
}

/** How large a thing of fixed size (the beacon) looks at this scale, 1 at the nearest. */
export function nearness(scale: Scale): number {
  return Math.max(0.2, scale.height / 41 / Math.sqrt(scale.days))
}
