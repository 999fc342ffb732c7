import { scatter } from './hash.ts'
import { footAt, ROOT, sizeAt } from './masonry.ts'
import { short } from './path.ts'

/** The water along the wall's foot. */
export interface Wash {
  /** the line where water meets stone */
  readonly line: string
  /** the water just before it */
  readonly water: string
  /** the wall's dark image in the water */
  readonly shade: string
}

function lineAlong(reach: number, lift: number, wave: number): readonly string[] {
  const points: string[] = []
  let x = ROOT - 34
  for (let i = 0; x < reach + 14; i++) {
    const y = footAt(x) - (lift + wave * (i % 2 === 0 ? 1 : -1) * (0.5 + 0.5 * scatter(i, 83))) * sizeAt(x)
    points.push(`${short(x)} ${short(y)}`)
    x += (18 + 16 * scatter(i, 89)) * sizeAt(x)
  }
  return points
}

// Through the middles of the given points, so that the line runs soft.
function soft(points: readonly string[]): string {
  const at = points.map(p => p.split(' ').map(Number))
  return at
    .slice(1)
    .map(([x = 0, y = 0], i) => {
      const [px = 0, py = 0] = at[i] ?? []
      return `${i === 0 ? `M${px} ${py}` : ''}Q${px} ${py} ${short((px + x) / 2)} ${short((py + y) / 2)}`
    })
    .join('')
}

/** Water along a wall that reaches out to `reach` (view box units), for a sea level 0..1. */
export function washAlong(reach: number, level: number): Wash | undefined {
  if (reach <= 0) return undefined
  const line = soft(lineAlong(reach, 2 + level * 14, 1.5 + level * 5))
  const close = (below: number) => {
    const start = ROOT - 34
    return `L${short(reach + 14)} ${short(footAt(reach) + below * sizeAt(reach) * 0.4)}L${short(reach - 16)} ${short(footAt(reach - 16) + below * sizeAt(reach))}L${start} ${short(footAt(start) + below)}z`
  }
  return { line, water: line + close(15), shade: line + close(46) }
}
