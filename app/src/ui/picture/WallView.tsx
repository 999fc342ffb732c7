import type { Light } from './light.ts'
import type { Wall } from './scene.ts'

interface WallViewProps {
  readonly wall: Wall
  readonly light: Light
  readonly id: string
}

/** The wall: joints in shadow, blocks by tone, lit edges. */
export function WallView({ wall, light, id }: WallViewProps) {
  const { height } = wall.scale
  const round = height * 0.07
  return (
    <g stroke-linejoin="round" stroke-linecap="round">
      <g fill={light.joint} stroke={light.joint} stroke-width={round + height * 0.05}>
        {wall.tones.map((d, i) => d && <use key={light.stones[i]} href={`#${id}w${i}`} />)}
      </g>
      {wall.tones.map(
        (d, i) =>
          d && (
            <g key={light.stones[i]} fill={light.stones[i]} stroke={light.stones[i]} stroke-width={round}>
              <path id={`${id}w${i}`} d={d} fill="inherit" />
            </g>
          ),
      )}
      {height < 24 ? (
        <path d={wall.edges} fill="none" stroke={light.edge} stroke-width="1" opacity=".5" />
      ) : (
        <path d={wall.edges} fill={light.edge} opacity=".3" />
      )}
    </g>
  )
}
