import type { Light } from './light.ts'
import type { Point } from './masonry.ts'
import { short } from './path.ts'
import type { Wall } from './scene.ts'

interface MarksViewProps {
  readonly wall: Wall
  readonly light: Light
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

/** The marks of waves that came over. They lie above the water, so a high sea hides none. */
export function MarksView({ wall, light }: MarksViewProps) {
  const { height, width } = wall.scale
  return (
    <path
      d={wall.marks.map(p => markPath(p, width, height)).join('')}
      fill="none"
      stroke={light.foam}
      stroke-width={Math.max(2.6, height * 0.085)}
      stroke-linecap="round"
    />
  )
}
