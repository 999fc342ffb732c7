import { Canvas } from './Canvas.tsx'
import { Row } from './Row.tsx'

export interface BarsProps {
  readonly counts: readonly number[]
  readonly at?: number | undefined
}

/** Counts side by side. */
export function Bars({ counts, at }: BarsProps) {
  const top = Math.max(...counts, 1)
  const bars = counts.map((count, n) => `M${n + 0.14} ${top}v${-count}h.72v${count}z`)
  return (
    <Row scale={[top, 0]}>
      <Canvas units={counts.length} top={top} at={at} size="tall">
        <path class="plot-grid" d={`M0 ${top}H${counts.length}`} />
        <path class="plot-fill" d={bars.join('')} />
      </Canvas>
    </Row>
  )
}
