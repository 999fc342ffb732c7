import { describe, expect, it } from 'vitest'
import { addressOf, after, before, namedPart, parts } from './parts.ts'

describe('the path after a slip', () => {
  it('goes settle, what set it off, what worked, one next step', () => {
    const walked = [...parts].slice(0, -1).map(after)
    expect(walked).toEqual(['settle', 'trigger', 'worked', 'next', 'end'])
  })

  it('goes back the same way, and ends where it ends', () => {
    for (const part of parts.slice(1)) expect(after(before(part))).toBe(part)
    expect(after('end')).toBe('end')
    expect(before('noted')).toBe('noted')
  })

  it('has an address for each part that leads back to it', () => {
    for (const part of parts) {
      const url = new URL(addressOf('abc', part), 'http://x')
      expect(url.pathname).toBe('/step/abc')
      expect(namedPart(url.searchParams.get('s') ?? undefined)).toBe(part)
    }
  })
})
