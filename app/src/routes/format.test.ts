import 'temporal-polyfill/global'
import { describe, expect, it, vi } from 'vitest'

vi.mock('../state/device.ts', () => ({ deviceLanguages: () => ['en-GB'] }))

const { formatDate, formatDay, formatMoment } = await import('./format.ts')

/** Where a narrow screen may break the line. */
const pieces = (said: string) => said.split(' ')
const bound = (said: string) => said.replaceAll(' ', '\u00a0')

describe('a day in words', () => {
  it('is written as long as there is room for', () => {
    const plain = (form: Parameters<typeof formatDay>[1]) =>
      formatDay('2026-11-21', form).replaceAll('\u00a0', ' ')
    expect(plain('full')).toBe('Saturday, 21 November 2026')
    expect(plain('long')).toBe('21 November 2026')
    expect(plain('medium')).toBe('21 Nov 2026')
    expect(plain('short')).toBe('21 Nov')
    expect(plain('month')).toBe('November 2026')
    expect(plain('shortMonth')).toBe('Nov 2026')
  })

  it('never leaves its number alone at the end of a line', () => {
    const noon = Date.UTC(2026, 10, 21, 12)
    expect(pieces(formatDay('2026-11-21'))).toContain(bound('21 November'))
    expect(pieces(formatDay('2026-11-21', 'medium'))).toEqual([bound('21 Nov'), '2026'])
    expect(pieces(formatDate(noon, 'UTC'))).toEqual([bound('21 November'), '2026'])
    expect(pieces(formatMoment(noon, 'UTC'))[0]).toBe(bound('21 Nov,'))
  })
})
