import { Canvas } from './Canvas.tsx'
import { Row } from './Row.tsx'

export interface BarsProps {
  /** null where a number is not told */
  readonly counts: readonly (number | null)[]
  readonly at?: number | undefined
  readonly label?: string | undefined
  /** what the upper edge stands for, where several are on one scale */
  readonly top?: number | undefined
  readonly size?: 'panel' | 'tall' | undefined
}

/** Counts side by side. */
export function Bars({ counts, at, label, size = 'tall', ...given }: BarsProps) {
  const known = counts.map(count => count ?? 0)
  const top = given.top ?? Math.max(...known, 1)
  const bars = known.map((count, n) => (count === 0 ? '' : `M${n + 0.14} ${top}v${-count}h.72v${count}z`))
  return (
    <Row label={label} scale={[top, 0]}>
      <Canvas units={counts.length} top={top} at={at} size={size}>
        <path class="plot-grid" d={`M0 ${top}H${counts.length}`} />
        <path class="plot-fill" d={bars.join('')} />
      </Canvas>
    </Row>
  )
}
