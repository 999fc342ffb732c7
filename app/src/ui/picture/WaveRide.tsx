import { useId } from 'preact/hooks'
import { placeAt, SWELL, swellLine } from './swell.ts'
import './WaveRide.css'

export interface WaveRideProps {
  /** 0..1 of the ride */
  readonly progress: number
  /** 0..10, how high the wave is drawn */
  readonly strength: number
  /** true: it rises and falls slowly, a pace to breathe with */
  readonly breathing: boolean
  /** true: nothing moves */
  readonly still: boolean
}

/** The one moving thing of an urge: a wave, and a small light that rides over it. The sentence beside it says the same. */
export function WaveRide({ progress, strength, breathing, still }: WaveRideProps) {
  const id = useId()
  const line = swellLine(strength)
  const light = placeAt(progress, strength)
  const { width, height, ground } = SWELL
  return (
    <div class={breathing && !still ? 'wave-ride wave-ride-breathing' : 'wave-ride'}>
      <svg viewBox={`-14 0 ${width + 28} ${height}`} aria-hidden="true">
        <linearGradient id={id} x2="0" y2="1">
          <stop class="wave-ride-top" />
          <stop class="wave-ride-foot" offset="1" />
        </linearGradient>
        <g class="wave-ride-body">
          <path d={`${line}V${height}H0z`} fill={`url(#${id})`} />
          <path class="wave-ride-line" d={line} />
          <g class="wave-ride-light" style={{ transform: `translate(${light.x}px, ${light.y}px)` }}>
            <circle class="wave-ride-halo" r="19" />
            <circle r="9" />
          </g>
        </g>
        <path class="wave-ride-swell" d={`M0 ${ground + 18}q25-7 50 0t50 0 50 0 50 0 50 0 50 0 50 0 50 0`} />
      </svg>
    </div>
  )
}
