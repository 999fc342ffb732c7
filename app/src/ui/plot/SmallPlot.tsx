import { Canvas } from './Canvas.tsx'
import { dotsPath, linePath, middle } from './path.ts'

export interface SmallPlotProps {
  readonly title: string
  /** one a week; undefined where it was left out */
  readonly values: readonly (number | undefined)[]
  /** the value that is being read, in words */
  readonly reading: string
  readonly at: number
  readonly top?: number
}

/** One of several small plots on the same scale, with its name and what is being read above. */
export function SmallPlot({ title, values, reading, at, top = 10 }: SmallPlotProps) {
  const dots = values.flatMap((value, n) => (value === undefined ? [] : [{ x: middle(n), y: top - value }]))
  return (
    <div class="plot-small">
      <p class="plot-small-head">
        <span>{title}</span> <span class="plot-small-value">{reading}</span>
      </p>
      <div dir="ltr">
        <Canvas units={values.length} top={top} at={at}>
          <path class="plot-grid" d={`M0 0H${values.length}M0 ${top}H${values.length}`} />
          <path class="plot-line plot-solid" d={linePath(values, top)} />
          <path class="plot-point" d={dotsPath(dots)} />
        </Canvas>
      </div>
    </div>
  )
}
