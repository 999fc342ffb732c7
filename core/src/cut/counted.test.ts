import { describe, expect, it } from 'vitest'
import { day, moment, partsOf } from '../testing.ts'
import type { Counted } from './bridge.ts'
import { entryOf, isNoted } from './counted.ts'

const at = moment('2026-03-02', '20:00', 'UTC')
const counted = (what: Counted['what']): Counted => ({ id: '1', at, what })

describe('what the extension counted', () => {
  it('is a look, where they were seen', () => {
    for (const direction of ['soughtLook', 'chanceLook'] as const)
      expect(entryOf(counted(direction))).toEqual({ kind: 'contact.logged', body: { direction } })
  })
  it('is a count of its own, where they were not, with how it felt', () => {
    expect(entryOf({ ...counted('left'), felt: 'better' })).toEqual({
      kind: 'shield.counted',
      body: { what: 'left', felt: 'better' },
    })
  })
  it('is noted once, also when it comes twice', () => {
    const story = day('2026-03-02', 'UTC').at('20:00')
    story.contact('soughtLook').records('shield.counted', { what: 'left' })
    const person = partsOf(story)
    expect(isNoted(person, counted('soughtLook'))).toBe(true)
    expect(isNoted(person, counted('left'))).toBe(true)
    expect(isNoted(person, counted('went'))).toBe(false)
    expect(isNoted(person, counted('chanceLook'))).toBe(false)
    expect(isNoted(person, { ...counted('left'), at: at + 1 })).toBe(false)
  })
})
