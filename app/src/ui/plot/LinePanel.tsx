import { Canvas } from './Canvas.tsx'
import { linePath, lonePath } from './path.ts'
import { Row } from './Row.tsx'

export interface LinePanelProps {
  readonly label: string
  /** one a day; undefined where nothing was answered */
  readonly values: readonly (number | undefined)[]
  readonly top?: number
  /** tells lines apart without colour */
  readonly line?: 'solid' | 'dashed' | 'dotted' | undefined
  readonly at?: number | undefined
}

/** One line of its own, with gaps where days are missing. */
export function LinePanel({ label, values, top = 10, line = 'solid', at }: LinePanelProps) {
  return (
    <Row label={label} scale={[top, 0]}>
      <Canvas units={values.length} top={top} at={at}>
        <path class="plot-grid" d={`M0 0H${values.length}M0 ${top}H${values.length}`} />
        <path class="plot-grid plot-grid-faint" d={`M0 ${top / 2}H${values.length}`} />
        <path class={`plot-line plot-${line}`} d={linePath(values, top)} />
        <path class="plot-lone" d={lonePath(values, top)} />
      </Canvas>
    </Row>
  )
}
