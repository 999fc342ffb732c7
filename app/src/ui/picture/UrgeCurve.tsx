import { CURVE, lastMinute, type Rating, type Spot, spotOf } from './curve.ts'
import { line } from './path.ts'
import './UrgeCurve.css'

export interface UrgeCurveProps {
  readonly points: readonly Rating[]
  /** what the person expected, and when */
  readonly forecast?: Rating | undefined
  /** the same in words */
  readonly description: string
  /** words under both ends of the time line */
  readonly ends?: { readonly start: string; readonly end: string } | undefined
}

function Grid() {
  const lines = [0, 5, 10].map(strength => ({ strength, y: spotOf({ minute: 0, strength }, 1).y }))
  return (
    <g>
      {lines.map(({ strength, y }) => (
        <g key={strength}>
          <path class="urge-curve-grid" d={`M${CURVE.left} ${y}H${CURVE.width - CURVE.right}`} />
          <text class="urge-curve-number" x={CURVE.left - 8} y={y + 4}>
            {strength}
          </text>
        </g>
      ))}
    </g>
  )
}

function Forecast({ from, to }: { readonly from: Spot | undefined; readonly to: Spot }) {
  return (
    <g class="urge-curve-forecast">
      {from && <path d={line([from, to])} />}
      <circle cx={to.x} cy={to.y} r="6" />
    </g>
  )
}

/** The ratings of one urge over time, and what was expected. It stands still. */
export function UrgeCurve({ points, forecast, description, ends }: UrgeCurveProps) {
  const last = lastMinute(points, forecast)
  const spots = points.map(p => spotOf(p, last))
  return (
    <figure class="urge-curve" role="img" aria-label={description}>
      <svg viewBox={`0 0 ${CURVE.width} ${CURVE.height - 10}`} aria-hidden="true">
        <Grid />
        {forecast && <Forecast from={spots[0]} to={spotOf(forecast, last)} />}
        <path class="urge-curve-line" d={line(spots)} />
        {spots.map(({ x, y }) => (
          <circle key={x} class="urge-curve-dot" cx={x} cy={y} r="5" />
        ))}
      </svg>
      {ends && (
        <div class="urge-curve-ends" aria-hidden="true">
          <span>{ends.start}</span>
          <span>{ends.end}</span>
        </div>
      )}
    </figure>
  )
}
