import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './picture/colour.ts'

const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)')

type Pair = readonly [light: string, dark: string]

function tokens(part: string): Map<string, Pair> {
  const found = part.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]))
}

const plain = tokens(usual)
const themes = [
  ['usual contrast', plain],
  ['more contrast asked for', new Map([...plain, ...tokens(more)])],
] as const

// Every pair of text and ground that the parts use.
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'card', 'sunken', 'accent-wash', 'care-wash', 'wrong-wash']],
  ['ink-soft', ['paper', 'card', 'sunken', 'accent-wash', 'care-wash', 'wrong-wash']],
  ['on-accent', ['accent', 'accent-hover']],
  ['accent', ['paper', 'card', 'accent-wash']],
  ['care', ['paper', 'card', 'care-wash']],
  ['wrong', ['paper', 'card', 'wrong-wash']],
  ['paper', ['ink']],
]

// Every line that alone shows where a control is, its state, or the focus.
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['control-line', ['paper', 'card', 'sunken']],
  ['accent', ['paper', 'card', 'accent-wash']],
  ['wrong', ['card', 'paper']],
  ['plot-line', ['paper', 'card', 'plot-band']],
  ['plot-mark', ['paper', 'card']],
  ['plot-quiet', ['paper', 'card']],
]

describe.each(themes)('colours with %s', (_, colours) => {
  const of = (name: string): Pair => {
    const pair = colours.get(name)
    if (!pair) throw new Error(`no colour token --${name}`)
    return pair
  }
  const rows = (table: typeof TEXT) =>
    table.flatMap(([front, grounds]) => grounds.map(ground => [front, ground] as const))

  it.each(rows(TEXT))('text in %s can be read on %s, light and dark', (front, ground) => {
    expect(contrast(of(front)[0], of(ground)[0]), 'light').toBeGreaterThanOrEqual(4.5)
    expect(contrast(of(front)[1], of(ground)[1]), 'dark').toBeGreaterThanOrEqual(4.5)
  })

  it.each(rows(EDGES))('an edge in %s can be seen on %s, light and dark', (front, ground) => {
    expect(contrast(of(front)[0], of(ground)[0]), 'light').toBeGreaterThanOrEqual(3)
    expect(contrast(of(front)[1], of(ground)[1]), 'dark').toBeGreaterThanOrEqual(3)
  })
})
