import { describe, expect, it } from 'vitest'
import { heldUp } from './held-up.ts'
import { plainSetup, type Setup } from './setup.ts'
import { nobody } from './shielded.ts'

const alex = { ...nobody, names: ['Alex Rivera'], handles: ['alexr'] } as Setup['people'][number]
const usual: Setup = {
  ...plainSetup,
  people: [alex],
  level: 'medium',
  neverOn: ['photos.example'],
  friendCode: 'aa:bb',
}
const nights = { days: [], from: 1320, to: 360 }

describe('a setup that comes while nothing may become weaker', () => {
  it.each<[string, Partial<Setup>]>([
    ['a name is gone', { people: [{ ...alex, names: [] }] }],
    ['everybody is gone', { people: [] }],
    ['somebody became a namesake', { people: [{ ...alex, notThem: ['alex.the.baker'] }] }],
    ['less is hidden', { level: 'strong' }],
    ['a pause is shorter', { wait: 5 }],
    ['going on lasts longer', { goFor: 30 }],
    ['the wait at night is shorter', { nightWait: 0 }],
    ['there is no night any more', { night: { from: 0, to: 0 } }],
    ['the night begins later', { night: { from: 1380, to: 360 } }],
    ['it is up at some times only', { schedules: [nights] }],
    ['a site is left alone', { neverOn: ['photos.example', 'social.example'] }],
    ['a person is always shown', { neverHide: ['Kim'] }],
    ["the friend's code is gone", { friendCode: '' }],
    ["the friend's code is another one", { friendCode: 'cc:dd' }],
  ])('stays as strong as it was where %s', (_, change) => {
    const { people, ...held } = heldUp(usual, { ...usual, ...change })
    const { people: __, ...before } = usual
    expect(held).toEqual(before)
    expect(people).toContainEqual(alex)
    expect(people.flatMap(({ notThem }) => notThem)).toEqual([])
  })
  it.each<[string, Partial<Setup>]>([
    ['more is hidden', { level: 'weak' }],
    ['a name more is known', { people: [{ ...alex, names: ['Alex Rivera', 'Alexander Rivera'] }] }],
    ['it waits longer', { wait: 60, nightWait: 90, goFor: 5 }],
    ['the night is longer', { night: { from: 1260, to: 420 } }],
    ['a namesake is hidden again, and a site is left alone no more', { neverOn: [] }],
    ['an address became necessary', { necessary: ['alexr'] }],
  ])('is taken as it is where %s', (_, change) => {
    const after = { ...usual, ...change }
    expect(heldUp(usual, after)).toBe(after)
  })
  it('lets what is necessary through, also beside something weaker: no night stands before a child', () => {
    const after = { ...usual, wait: 5, necessary: ['school@example.org'] }
    expect(heldUp(usual, after)).toEqual({ ...usual, necessary: ['school@example.org'] })
  })
  it('keeps the times at which it was up beside those that are new', () => {
    const weekends = { days: [6 as const, 7 as const], from: 0, to: 0 }
    const held = heldUp({ ...usual, schedules: [nights] }, { ...usual, schedules: [weekends] })
    expect(held.schedules).toEqual([nights, weekends])
  })
  it('holds nothing up under danger', () => {
    const after = { ...usual, people: [], friendCode: '', holdsUp: false }
    expect(heldUp(usual, after)).toBe(after)
    expect(heldUp({ ...usual, holdsUp: false }, { ...after, holdsUp: true }).people).toEqual([])
  })
})
