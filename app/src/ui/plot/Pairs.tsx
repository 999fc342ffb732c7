import { Canvas } from './Canvas.tsx'
import { dotsPath, middle } from './path.ts'
import { Row } from './Row.tsx'

export interface PairsProps {
  /** oldest first; each from 0 to `top` */
  readonly pairs: readonly { readonly before: number; readonly after: number }[]
  readonly top?: number
  readonly at?: number | undefined
}

/** Two numbers that belong together, joined: an open ring for what was expected, a full dot for what came. */
export function Pairs({ pairs, top = 10, at }: PairsProps) {
  const before = dotsPath(pairs.map((pair, n) => ({ x: middle(n), y: top - pair.before })))
  const after = dotsPath(pairs.map((pair, n) => ({ x: middle(n), y: top - pair.after })))
  const joined = pairs.map((pair, n) => `M${middle(n)} ${top - pair.before}V${top - pair.after}`)
  return (
    <Row scale={[top, 0]}>
      <Canvas units={pairs.length} top={top} at={at} size="tall">
        <path class="plot-grid" d={`M0 0H${pairs.length}M0 ${top}H${pairs.length}`} />
        <path class="plot-join" d={joined.join('')} />
        <path class="plot-dot" d={before} />
        <path class="plot-hole" d={before} />
        <path class="plot-dot" d={after} />
      </Canvas>
    </Row>
  )
}
