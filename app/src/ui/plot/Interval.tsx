import { Canvas } from './Canvas.tsx'
import { dotsPath } from './path.ts'
import { Row } from './Row.tsx'

export interface IntervalProps {
  /** shares from 0 to 1 */
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** How wide the drawing is, in its own units. */
const width = 100

/** A share between nothing and all: the range that is likely, and its middle; a line stands at the half. */
export function Interval({ low, middle, high }: IntervalProps) {
  const [from, to] = [low * width, high * width]
  return (
    <Row>
      <Canvas units={width} top={2}>
        <path class="plot-grid" d={`M0 1H${width}M0 .5v1M${width} .5v1`} />
        <path class="plot-grid plot-grid-faint" d={`M${width / 2} 0V2`} />
        <path class="plot-band" d={`M${from} .4H${to}V1.6H${from}z`} />
        <path class="plot-dot" d={dotsPath([{ x: middle * width, y: 1 }])} />
      </Canvas>
    </Row>
  )
}
