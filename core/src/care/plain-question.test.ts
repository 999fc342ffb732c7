import { describe, expect, it } from 'vitest'
import { asksPlainQuestion, plainQuestionRest } from './plain-question.ts'

const now = 1_800_000_000_000
const wave = (strength?: number, id = 'a') => ({ id, strength })

describe('the plain question', () => {
  it('is asked at nine and ten, not at eight, and not when nothing was rated', () => {
    expect(asksPlainQuestion({ now, wave: wave(9) })).toBe(true)
    expect(asksPlainQuestion({ now, wave: wave(10) })).toBe(true)
    expect(asksPlainQuestion({ now, wave: wave(8) })).toBe(false)
    expect(asksPlainQuestion({ now, wave: wave() })).toBe(false)
    expect(asksPlainQuestion({ now })).toBe(false)
  })
  it('is always there by choice, also right after it was put aside', () => {
    expect(asksPlainQuestion({ now, byChoice: true })).toBe(true)
    const dismissed = { wave: 'a', at: now }
    expect(asksPlainQuestion({ now, byChoice: true, wave: wave(2), dismissed })).toBe(true)
  })
  it('rests for some hours in the wave in which it was put aside, then may come again', () => {
    const dismissed = { wave: 'a', at: now }
    expect(asksPlainQuestion({ now: now + 60_000, wave: wave(10), dismissed })).toBe(false)
    expect(asksPlainQuestion({ now: now + plainQuestionRest - 1, wave: wave(10), dismissed })).toBe(false)
    expect(asksPlainQuestion({ now: now + plainQuestionRest, wave: wave(10), dismissed })).toBe(true)
  })
  it('is asked in a new wave, however short ago it was put aside in another', () => {
    const dismissed = { wave: 'a', at: now }
    expect(asksPlainQuestion({ now: now + 60_000, wave: wave(9, 'b'), dismissed })).toBe(true)
  })
  it('is not silenced by a clock that was set back', () => {
    expect(asksPlainQuestion({ now, wave: wave(9), dismissed: { wave: 'a', at: now + 1 } })).toBe(true)
  })
})
