import { short } from './path.ts'

/** Size of the drawing of one wave. */
export const SWELL = { width: 400, height: 210, ground: 168 } as const

const PEAK = 0.52
const HALF = 0.17

/**
 * Height 0..1 of the wave that an urge is drawn as, at a share 0..1 of the ride: it rises, peaks and passes.
 * A drawing, not a forecast: the shape says that urges pass, not when.
 */
export function swellAt(progress: number): number {
  const d = (progress - PEAK) / HALF
  return Math.exp(-(d * d) / 2)
}

/** Where on the drawing a share of the ride is, for a strength 0..10. */
export function placeAt(progress: number, strength: number): { readonly x: number; readonly y: number } {
  const share = Math.min(1, Math.max(0, progress))
  const top = 46 + 10.4 * Math.min(10, Math.max(0, strength))
  return { x: SWELL.width * share, y: SWELL.ground - top * swellAt(share) }
}

/** The wave's line from edge to edge as path data. */
export function swellLine(strength: number): string {
  return Array.from({ length: 41 }, (_, i) => {
    const { x, y } = placeAt(i / 40, strength)
    return `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`
  }).join('')
}
