import { HORIZON, WIDTH } from './frame.ts'
import type { Light } from './light.ts'
import type { Sky } from './sky.ts'

interface SkyViewProps {
  readonly sky: Sky
  readonly light: Light
  readonly id: string
}

function Moon({ sky, light }: { sky: Sky; light: Light }) {
  const r = sky.radius
  // A waning crescent: the outer edge of the disc and a flatter inner edge.
  const d = `M${sky.x} ${sky.y - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r * 1.25} ${r * 1.25} 0 0 0 0-${2 * r}z`
  return <path d={d} fill={light.disc} transform={`rotate(-24 ${sky.x} ${sky.y})`} />
}

/** Sky, haze, sun or moon, and the far coast at the end of the sea. */
export function SkyView({ sky, light, id }: SkyViewProps) {
  return (
    <g>
      <linearGradient id={`${id}s`} x2="0" y2="1">
        <stop stop-color={light.top} />
        <stop offset=".6" stop-color={light.mid} />
        <stop offset="1" stop-color={light.low} />
      </linearGradient>
      <radialGradient id={`${id}g`}>
        <stop stop-color={light.disc} stop-opacity=".55" />
        <stop offset=".4" stop-color={light.disc} stop-opacity=".16" />
        <stop offset="1" stop-color={light.disc} stop-opacity="0" />
      </radialGradient>
      <rect width={WIDTH} height={HORIZON + 4} fill={`url(#${id}s)`} />
      {light.night > 0.05 && (
        <g stroke={light.disc} stroke-linecap="round" fill="none">
          <path d={sky.stars[0]} stroke-width="1.6" opacity={0.55 * light.night} />
          <path d={sky.stars[1]} stroke-width="2.8" opacity={0.85 * light.night} />
        </g>
      )}
      <circle
        cx={sky.x}
        cy={sky.y}
        r={sky.radius * 4.6}
        fill={`url(#${id}g)`}
        opacity={1 - 0.4 * light.night}
      />
      {sky.body === 'sun' ? (
        <circle cx={sky.x} cy={sky.y} r={sky.radius} fill={light.disc} />
      ) : (
        <Moon sky={sky} light={light} />
      )}
      <path d={sky.clouds} fill={light.cloud} opacity={0.5 - 0.35 * light.night} />
      <path
        d={`M470 ${HORIZON + 3}c60-4 90-13 150-14s80-9 120-8 40 5 60 6V${HORIZON + 3}z`}
        fill={light.coast}
      />
    </g>
  )
}
