import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROOT } from './masonry.ts'
import { scaleFor } from './scale.ts'
import { type PictureDay, sceneOf, wallOf } from './scene.ts'

const quiet = (n: number): PictureDay[] => Array.from({ length: n }, () => ({ quiet: true, wave: false }))
const anyDays = fc.array(fc.record({ quiet: fc.boolean(), wave: fc.boolean() }), { maxLength: 500 })

describe('the picture', () => {
  it('is the same for the same journal, hour and theme', () => {
    const facts = { days: quiet(40), sea: 0.4, hour: 21.3, theme: 'dark' as const }
    expect(sceneOf(facts)).toEqual(sceneOf({ ...facts, days: quiet(40) }))
  })

  it('lays the first two stones exactly as it always did, on any device and after any reload', () => {
    expect(wallOf(quiet(2)).tones.slice(0, 2)).toEqual([
      'M122.6 543.8l-3.2-2.7 .1-29.3 5.7-5.8 19.1-.2 17.2-2.6 4.7 3 6.6 25.9 -2.5 3.6z',
      'M179.4 534.2l-4-2.6 -5.8-23.4 4.8-7.9 36-8.9 30.9-7.7 4.4 4.1 -2.6 31.1 -4.6 5.4z',
    ])
  })

  it('draws sea and shore without a wall while there is no plan', () => {
    const scene = sceneOf({ days: undefined, sea: 0, hour: 12, theme: 'light' })
    expect(scene.wall).toBeUndefined()
    expect(scene.sea.behind.length).toBeGreaterThan(3)
  })

  it('waits with an empty wall on the first day', () => {
    expect(wallOf([]).blocks).toEqual([])
  })

  it('shows the sun by day and the moon by night', () => {
    const at = (hour: number) => sceneOf({ days: [], sea: 0, hour, theme: 'light' }).sky.body
    expect([1, 6, 13, 20, 22].map(at)).toEqual(['moon', 'sun', 'sun', 'sun', 'moon'])
  })

  it('raises the sea with the urges of the last days', () => {
    const whitecaps = (sea: number) => sceneOf({ days: [], sea, hour: 9, theme: 'light' }).sea.caps.length
    expect(whitecaps(0)).toBe(0)
    expect(whitecaps(1)).toBeGreaterThan(whitecaps(0.5))
  })
})

describe('the wall', () => {
  it('lays one stone for each quiet day of the first year', () => {
    for (const n of [1, 7, 28, 29, 84, 182, 365]) expect(wallOf(quiet(n)).blocks).toHaveLength(n)
  })

  it('never moves or takes away a stone when a day is added, as long as the eye stays where it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 371 }), n => {
        fc.pre(scaleFor(n).upTo === scaleFor(n + 1).upTo)
        expect(wallOf(quiet(n + 1)).blocks.slice(0, n)).toEqual(wallOf(quiet(n)).blocks)
      }),
    )
  })

  it('keeps whole blocks in place past the first year too', () => {
    const before = wallOf(quiet(3000)).blocks
    const after = wallOf(quiet(3001)).blocks
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1))
  })

  it('loses no stone to a slip: a wave only leaves a mark', () => {
    fc.assert(
      fc.property(anyDays, days => {
        const calm = days.map(d => ({ ...d, wave: false }))
        expect(wallOf(days).blocks).toEqual(wallOf(calm).blocks)
      }),
    )
  })

  it('marks the place where a wave came over, also when the day was not quiet', () => {
    const wall = wallOf([...quiet(5), { quiet: false, wave: true }, ...quiet(5)])
    expect(wall.blocks).toHaveLength(10)
    expect(wall.marks).toHaveLength(1)
    const days = quiet(11)
    days[4] = { quiet: true, wave: true }
    expect(wallOf(days).marks).toEqual(wall.marks)
  })

  it('never draws more than 372 blocks and never runs out of the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), n => {
        const wall = wallOf(quiet(n))
        expect(wall.blocks.length).toBeLessThanOrEqual(372)
        expect(wall.reach).toBeLessThanOrEqual(760)
      }),
      { numRuns: 60 },
    )
  })

  it('rests every stone on the course below, or on the bank', () => {
    const wall = wallOf(quiet(120))
    const span = (i: number) => {
      const xs = wall.blocks[i]?.outline.map(p => p.x) ?? []
      return { from: Math.min(...xs), to: Math.max(...xs) }
    }
    for (const [i, block] of wall.blocks.entries()) {
      if (block.course === 0) continue
      const me = span(i)
      const below = wall.blocks
        .map((b, j) => ({ b, s: span(j) }))
        .filter(({ b, s }) => b.course === block.course - 1 && s.to > me.from && s.from < me.to)
      const seaward = Math.max(ROOT, ...below.map(({ s }) => s.to))
      expect(seaward, `block ${i}`).toBeGreaterThanOrEqual(me.to - wall.scale.width * 0.5)
    }
  })

  it('stays light: path data of a year under 30 kB', () => {
    const wall = wallOf(quiet(365))
    expect(wall.tones.join('').length + wall.edges.length).toBeLessThan(30_000)
  })
})
