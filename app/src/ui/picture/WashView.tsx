import { mix } from './colour.ts'
import type { Light } from './light.ts'
import type { Wash } from './wash.ts'

interface WashViewProps {
  readonly wash: Wash
  readonly light: Light
}

/** Water washing along the wall's foot. */
export function WashView({ wash, light }: WashViewProps) {
  return (
    <g class="breakwater-wash">
      <path d={wash.water} fill={mix(light.far, light.near, 0.8)} opacity=".82" />
      <path
        d={wash.line}
        fill="none"
        stroke={light.foam}
        stroke-width="2.6"
        stroke-linecap="round"
        opacity=".8"
      />
    </g>
  )
}
