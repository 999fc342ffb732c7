import { Canvas } from './Canvas.tsx'
import { dotsPath, middle, runsPath } from './path.ts'
import { Row } from './Row.tsx'

export interface LaneProps {
  readonly label: string
  /** one a day */
  readonly on: readonly boolean[]
  /** `run`: it lasted; `mark`: it happened on that day; `bar`: a theme */
  readonly kind: 'run' | 'mark' | 'bar'
  readonly at?: number | undefined
}

/** A thin line of days on which something held or happened. */
export function Lane({ label, on, kind, at }: LaneProps) {
  const marks = on.flatMap((now, n) => (now ? [{ x: middle(n), y: 0.5 }] : []))
  return (
    <Row label={label}>
      <Canvas units={on.length} top={1} at={at} size="lane">
        <path class="plot-grid" d={`M0 .5H${on.length}`} />
        <path class={`plot-${kind}`} d={kind === 'mark' ? dotsPath(marks) : runsPath(on)} />
      </Canvas>
    </Row>
  )
}
