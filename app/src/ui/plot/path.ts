/**
 * Plots are drawn one unit a day (or an hour, or a wave) wide and stretched to their place, so that a value stands in the
 * middle of its unit. Strokes do not stretch: `vector-effect` in Plot.css.
 */

/** The middle of a unit. */
export const middle = (unit: number): number => unit + 0.5

/**
 * A line through values of which some are missing: it breaks at each gap. The plot is `top` high, and `top` itself lies
 * at its upper edge.
 */
export function linePath(values: readonly (number | undefined)[], top: number): string {
  let path = ''
  values.forEach((value, n) => {
    if (value === undefined) return
    path += `${values[n - 1] === undefined ? 'M' : 'L'}${middle(n)} ${top - value}`
  })
  return path
}

/** The values between two gaps, which no line shows, as dots. */
export function lonePath(values: readonly (number | undefined)[], top: number): string {
  const lone = values.flatMap((value, n) =>
    value !== undefined && values[n - 1] === undefined && values[n + 1] === undefined
      ? [{ x: middle(n), y: top - value }]
      : [],
  )
  return dotsPath(lone)
}

/** Points without a line between them, each as a stroke of no length, which round ends make a dot. */
export function dotsPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }) => `M${x} ${y}h0`).join('')
}

/** Units that are on, as strokes along the middle of a plot one unit high; neighbours are one stroke. */
export function runsPath(on: readonly boolean[]): string {
  return on
    .map((now, n) => {
      if (!now || on[n - 1]) return ''
      const next = on.indexOf(false, n)
      return `M${n} .5H${next === -1 ? on.length : next}`
    })
    .join('')
}
