import { lit, luminance, mix } from './colour.ts'

export type Theme = 'light' | 'dark'

/** Every colour of the scene at one hour. */
export interface Light {
  readonly top: string
  readonly mid: string
  readonly low: string
  readonly far: string
  readonly near: string
  /** the colour of the light that falls on things */
  readonly fall: string
  readonly disc: string
  readonly foam: string
  readonly sand: string
  readonly wetSand: string
  readonly bank: string
  readonly grass: string
  readonly coast: string
  readonly cloud: string
  readonly joint: string
  readonly edge: string
  /** the beacon's lamp, warm at any hour */
  readonly lamp: string
  /** stone tones, dark and wet first */
  readonly stones: readonly string[]
  /** 0 by day, 1 when the stars are out */
  readonly night: number
}

type Key = 'top' | 'mid' | 'low' | 'far' | 'near' | 'fall' | 'disc'
type Moment = Readonly<Record<Key, string>> & { readonly hour: number; readonly night: number }

const row = (hour: number, night: number, colours: string): Moment => {
  const [top, mid, low, far, near, fall, disc] = colours.split(' ').map(c => `#${c}`)
  const none = '#000000'
  return {
    hour,
    night,
    top: top ?? none,
    mid: mid ?? none,
    low: low ?? none,
    far: far ?? none,
    near: near ?? none,
    fall: fall ?? none,
    disc: disc ?? none,
  }
}

// Each row: sky top, middle, at the horizon; sea far, near; the light on things; sun or moon.
const MOMENTS: readonly Moment[] = [
  row(0, 1, '0d1828 16273b 2a4159 2c475c 10222f 5f7490 f1e9d6'),
  row(4, 1, '101c2e 1c2f45 3a4d64 345064 132735 63778f f1e9d6'),
  row(5.3, 0.45, '33486a 7d7f98 d6a99a 7c8797 264757 a8a3b0 f6dcc4'),
  row(6.6, 0, '86a7bd d3c9bd f6d2ab a8b4b2 3d6c7a f0d6bf fbe3b8'),
  row(9, 0, 'a3c6d4 c9dcdd ece7d8 93b9bf 3b7685 fbf1e2 fdf0cf'),
  row(13, 0, '94c0d3 bcd8dd e2ebe4 82b3bd 2f7083 ffffff fffbe9'),
  row(16.5, 0, '9dc0cd c9d8d5 f0e4cb 93b4b8 38707f fdf0dc fdeec6'),
  row(18.8, 0, '7f97b0 cdb3a8 f4bf8e b49f94 3a6073 f2cba9 fbcf93'),
  row(20.2, 0.25, '3f5275 8f7d95 e0a08a 86798a 274658 b59aa4 f3c3a0'),
  row(21.6, 1, '17253c 2c3d57 5c6480 475970 162c3b 6c7a96 f1e9d6'),
  row(24, 1, '0d1828 16273b 2a4159 2c475c 10222f 5f7490 f1e9d6'),
]

function between(hour: number): Moment {
  const h = ((hour % 24) + 24) % 24
  const next = MOMENTS.findIndex(m => m.hour > h)
  const to = MOMENTS[next] ?? row(24, 1, '')
  const from = MOMENTS[next - 1] ?? to
  const share = to.hour === from.hour ? 0 : (h - from.hour) / (to.hour - from.hour)
  const at = (key: Key) => mix(from[key], to[key], share)
  return {
    hour: h,
    night: from.night + (to.night - from.night) * share,
    top: at('top'),
    mid: at('mid'),
    low: at('low'),
    far: at('far'),
    near: at('near'),
    fall: at('fall'),
    disc: at('disc'),
  }
}

// In the dark theme the same hour is seen through smoked glass: bright parts sink most, so nothing glares,
// and what was brighter stays brighter.
function veil(colour: string, theme: Theme, strength = 1): string {
  return theme === 'light' ? colour : mix(colour, '#0b131a', (0.2 + 0.22 * luminance(colour)) * strength)
}

const STONES = ['#7c7f80', '#908f8b', '#a3a199', '#b6b2a7', '#c9c4b8']

/** Colours of the whole scene for a local hour (0..24, fractions welcome) in one theme. */
export function lightAt(hour: number, theme: Theme): Light {
  const m = between(hour)
  const v = (colour: string) => veil(colour, theme)
  const on = (surface: string) => v(lit(surface, m.fall))
  return {
    top: v(m.top),
    mid: v(m.mid),
    low: v(m.low),
    far: v(m.far),
    near: v(m.near),
    fall: v(m.fall),
    disc: veil(m.disc, theme, 0.55),
    foam: veil(lit('#fbfaf5', mix(m.fall, '#ffffff', 0.25)), theme, 0.6),
    sand: on('#e6d9c0'),
    wetSand: on('#bfae93'),
    bank: on('#8f927c'),
    grass: on('#6f7c66'),
    coast: v(mix(m.low, m.far, 0.62)),
    cloud: v(mix(m.mid, '#ffffff', 0.45 - 0.4 * m.night)),
    joint: on('#55544f'),
    edge: on('#f4ecdc'),
    lamp: theme === 'light' ? '#ffdd9c' : '#f0c98a',
    stones: STONES.map(tone => veil(lit(tone, mix(m.fall, '#ffffff', 0.18)), theme, 0.75)),
    night: m.night,
  }
}
