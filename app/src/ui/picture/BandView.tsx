import { mix } from './colour.ts'
import type { Light } from './light.ts'
import type { Band } from './sea.ts'

interface BandViewProps {
  readonly band: Band
  readonly light: Light
  /** neighbours sway against one another */
  readonly index: number
  /** in front of the wall the water is clear enough to see its foot */
  readonly front?: boolean
}

/** One band of water with the light on its crest. */
export function BandView({ band, light, index, front = false }: BandViewProps) {
  const colour = mix(light.far, light.near, band.depth ** 0.9)
  return (
    <path
      class={`breakwater-band breakwater-band-${index % 4}`}
      d={band.shape}
      fill={colour}
      fill-opacity={front ? 0.86 : 1}
      stroke={mix(colour, light.foam, front ? 0.6 : 0.2 + 0.12 * band.depth)}
      stroke-width={front ? 2.4 : 0.8 + band.depth}
    />
  )
}
