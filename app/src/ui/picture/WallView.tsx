import type { Light } from './light.ts'
import type { Point } from './masonry.ts'
import { short } from './path.ts'
import type { Wall } from './scene.ts'

interface WallViewProps {
  readonly wall: Wall
  readonly light: Light
  readonly id: string
}

// Where a wave came over: a long white lip and a shorter one under it.
function markPath({ x, y }: Point, w: number, h: number): string {
  const lip = (from: number, to: number, at: number) => {
    const q = short(((to - from) * w) / 4)
    const up = short(h * 0.3)
    const half = short(((to - from) * w) / 2)
    return `M${short(x + from * w)} ${short(y + at * h)}q${q}-${up} ${half} 0t${half} 0`
  }
  return lip(-0.72, 0.72, -0.12) + lip(-0.34, 0.5, 0.16)
}

/** The wall: joints in shadow, blocks by tone, lit edges, and the marks of waves that came over. */
export function WallView({ wall, light, id }: WallViewProps) {
  const { height, width } = wall.scale
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
      {wall.marks.length > 0 && (
        <g fill="none" stroke={light.foam}>
          <path
            d={wall.marks.map(p => markPath(p, width, height)).join('')}
            stroke-width={Math.max(2.6, height * 0.085)}
          />
        </g>
      )}
    </g>
  )
}
