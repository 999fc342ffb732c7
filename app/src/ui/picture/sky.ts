import { HORIZON } from './frame.ts'
import { scatter } from './hash.ts'
import { short } from './path.ts'

export interface Sky {
  /** the sun by day, the moon by night */
  readonly body: 'sun' | 'moon'
  readonly x: number
  readonly y: number
  readonly radius: number
  /** how much of it stands above the horizon's haze, 0..1 */
  readonly strength: number
  /** short strokes of its light on the water */
  readonly glitter: string
  /** dots, drawn as round-ended strokes of no length */
  readonly stars: readonly [faint: string, bright: string]
  readonly clouds: string
}

const RISE = 5.8
const SET = 20.4

function arc(hour: number, from: number, length: number): { x: number; y: number; up: number } {
  const t = ((((hour - from) % 24) + 24) % 24) / length
  const up = Math.sin(Math.PI * t)
  return { x: 240 + 360 * t, y: HORIZON + 18 - up * 90, up }
}

function glitter(x: number, up: number): string {
  return Array.from({ length: 26 }, (_, i) => {
    const t = (i + 1) / 26
    const y = HORIZON + 4 + t ** 1.35 * 190
    const half = (5 + 34 * t) * (0.35 + 0.65 * scatter(i, 61)) * (0.75 + 0.25 * up)
    const shift = (scatter(i, 67) - 0.5) * 30 * t
    return `M${short(x + shift - half)} ${short(y)}h${short(half * 2)}`
  }).join('')
}

function stars(count: number, seed: number): string {
  return Array.from({ length: count }, (_, i) => {
    const y = 8 + (HORIZON - 50) * scatter(i, seed) ** 1.25
    return `M${short(800 * scatter(i, seed, 9))} ${short(y)}h0`
  }).join('')
}

// Long thin lenses of haze, low over the water.
function clouds(): string {
  return [
    [86, 150, 210, 9],
    [430, 118, 170, 7],
    [640, 212, 190, 6],
    [610, 182, 150, 6],
    [20, 214, 150, 5],
  ]
    .map(([x = 0, y = 0, w = 0, h = 0]) => {
      const a = short(w * 0.3)
      return `M${x} ${y}c${a}-${h} ${short(w * 0.55)}-${short(h * 1.3)} ${w} 0c-${a} ${short(h * 0.45)}-${short(w * 0.7)} ${short(h * 0.5)}-${w} 0z`
    })
    .join('')
}

/** Sun or moon, stars, haze and the light on the water at a local hour 0..24. */
export function skyAt(hour: number): Sky {
  const day = hour >= RISE && hour <= SET
  // The moon is already up at dusk and still up at dawn, so that it never crosses the sun's glow.
  const place = day ? arc(hour, RISE, SET - RISE) : arc(hour, SET - 3, 24 - (SET - RISE) + 6)
  return {
    body: day ? 'sun' : 'moon',
    x: place.x,
    y: place.y,
    radius: day ? 33 : 22,
    strength: Math.min(1, place.up * 4),
    glitter: glitter(place.x, place.up),
    stars: [stars(46, 71), stars(13, 73)],
    clouds: clouds(),
  }
}
