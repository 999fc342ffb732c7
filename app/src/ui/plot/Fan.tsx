import { Canvas } from './Canvas.tsx'
import { linePath, lonePath, middle } from './path.ts'
import { Row } from './Row.tsx'

export interface FanPoint {
  /** days after the last of `values` */
  readonly ahead: number
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface FanProps {
  /** the days that are known, one a day, today last */
  readonly values: readonly (number | undefined)[]
  readonly points: readonly FanPoint[]
  readonly top?: number
  readonly at?: number | undefined
}

/** What was, as a line; what may come, as a widening range with a broken line in its middle. */
export function Fan({ values, points, top = 10, at }: FanProps) {
  const today = values.length - 1
  const units = values.length + (points.at(-1)?.ahead ?? 0)
  const place = (ahead: number, value: number) => `${middle(today + ahead)} ${top - value}`
  const upper = points.map(({ ahead, high }) => place(ahead, high))
  const lower = points.map(({ ahead, low }) => place(ahead, low)).reverse()
  const middles = points.map(point => place(point.ahead, point.middle))
  return (
    <Row scale={[top, 0]}>
      <Canvas units={units} top={top} at={at} size="tall">
        <path class="plot-grid" d={`M0 0H${units}M0 ${top}H${units}`} />
        <path class="plot-band" d={`M${[...upper, ...lower].join('L')}z`} />
        <path class="plot-line plot-dashed" d={`M${middles.join('L')}`} />
        <path class="plot-line plot-solid" d={linePath(values, top)} />
        <path class="plot-lone" d={lonePath(values, top)} />
        <path class="plot-grid" d={`M${middle(today)} 0V${top}`} />
      </Canvas>
    </Row>
  )
}
