import { HEIGHT, HORIZON, WIDTH } from './frame.ts'
import { scatter, sway } from './hash.ts'
import { FOOT } from './masonry.ts'
import { short } from './path.ts'

/** One band of water: its shape (sides and foot lie outside the picture) and how deep in colour it is, 0 far .. 1 near. */
export interface Band {
  readonly shape: string
  readonly depth: number
}

export interface Sea {
  /** behind the wall, far first */
  readonly behind: readonly Band[]
  /** in front of the wall's foot */
  readonly front: readonly Band[]
  /** white water, only when the sea is up */
  readonly caps: string
}

const MARGIN = 60
const BEHIND = 9

function crestLine(y: number, swell: number, length: number, seed: number): string {
  let x = -MARGIN - scatter(seed) * length
  let d = `M${short(x)} ${short(y)}`
  for (let i = 0; x < WIDTH + MARGIN; i++) {
    const step = length * (0.8 + 0.4 * scatter(seed, i))
    const lift = swell * (0.55 + 0.6 * scatter(seed, i, 2))
    d += `c${Math.round(step * 0.3)} 0 ${short(step * 0.34)}-${short(lift)} ${short(step * 0.5)}-${short(lift)}`
    d += `s${short(step * 0.24)} ${short(lift)} ${short(step * 0.5)} ${short(lift)}`
    x += step
  }
  return d
}

function band(y: number, swell: number, length: number, depth: number, seed: number): Band {
  return { shape: `${crestLine(y, swell, length, seed)}V${HEIGHT + 9}H-${MARGIN * 5}z`, depth }
}

function caps(sea: number): string {
  const count = Math.max(0, Math.round((sea - 0.3) * 34))
  return Array.from({ length: count }, (_, i) => {
    const t = 0.12 + 0.8 * scatter(i, 41)
    const y = HORIZON + t ** 1.6 * (HEIGHT - HORIZON) * 0.86
    const w = 5 + 18 * t * (0.6 + 0.4 * scatter(i, 43))
    const x = WIDTH * scatter(i, 47)
    return `M${short(x)} ${short(y)}q${short(w / 2)}-${short(w * 0.22)} ${short(w)} ${short(sway(i, 53))}`
  }).join('')
}

/** Water for a sea level 0 (calm) .. 1 (high): higher, steeper, whiter. */
export function seaAt(level: number): Sea {
  const sea = Math.min(1, Math.max(0, level))
  const force = 0.3 + 2.5 * sea ** 1.15
  const behind = Array.from({ length: BEHIND }, (_, i) => {
    const t = (i + 1) / (BEHIND + 1)
    const y = HORIZON + t ** 1.7 * (HEIGHT - HORIZON) - sea * 10 * t
    return band(y, (1 + 8.5 * t) * force, 40 + 150 * t, t, i + 1)
  })
  const front = [
    band(FOOT + 16 - sea * 10, 5 * force, 190, 0.93, 20),
    band(FOOT + 31 - sea * 8, 5 * force, 250, 1, 21),
  ]
  return { behind, front, caps: caps(sea) }
}
