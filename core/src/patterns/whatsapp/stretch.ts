/** Some bytes that are looked for again and again, four at a time. */
export interface Stretch {
  readonly length: number
  /** Every four of them from the first on, and the last four, which may overlap; a `DataView` reads them so. */
  readonly fours: Int32Array
}

/** Fewer bytes are no stretch. */
export const shortest = 4

export function stretchOf(view: DataView, from: number, to: number): Stretch {
  const length = to - from
  const fours = Int32Array.from({ length: (length + 3) >> 2 }, (_, index) =>
    view.getInt32(Math.min(from + index * 4, to - 4), true),
  )
  return { length, fours }
}

/** Whether these bytes stand at this place; as many must be left in the view. */
export function stands({ length, fours }: Stretch, view: DataView, at: number): boolean {
  const last = fours.length - 1
  for (let index = 0; index < last; index++)
    if (view.getInt32(at + index * 4, true) !== fours[index]) return false
  return view.getInt32(at + length - 4, true) === fours[last]
}
