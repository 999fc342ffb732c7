import { describe, expect, it } from 'vitest'
import text from '../../../../content/en/honest.json' with { type: 'json' }
import { blanksOf, compose, type Tone } from './compose.ts'

const tones = Object.keys(text.tones) as Tone[]

describe('the honest message', () => {
  it.each(tones)('%s: with nothing filled in it is whole, and no blank shows', tone => {
    const message = compose(tone, {}, text)
    expect(message.length).toBeGreaterThan(30)
    expect(message).not.toMatch(/[{}]/)
  })
  it.each(tones)('%s: everything that is filled in stands in it, as it was typed', tone => {
    const filled = Object.fromEntries(blanksOf(tone, text).map(blank => [blank, `<${blank} $& $1>`]))
    const message = compose(tone, filled, text)
    for (const value of Object.values(filled)) expect(message).toContain(value)
  })
  it('leaves out the line of a blank that holds only spaces', () => {
    expect(compose('short', { why: '  ' }, text)).toBe(compose('short', {}, text))
  })
  it('asks for a reason in every tone', () => {
    for (const tone of tones) expect(blanksOf(tone, text)).toContain('why')
  })
})
