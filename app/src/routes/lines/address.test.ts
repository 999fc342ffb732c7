import { situations, tendencyCodes } from '@breakwater/core/comeback'
import { expect, it } from 'vitest'
import { aloudAt, linesAt, linesPlace } from './address.ts'

const read = (address: string) =>
  linesPlace(Object.fromEntries(new URL(address, 'http://localhost').searchParams))

it('every conversation is found again by its address, which says nothing about it', () => {
  for (const situation of situations)
    for (const way of tendencyCodes) {
      expect(read(linesAt({ situation, way }))).toEqual({ situation, way, aloud: false })
      expect(read(aloudAt({ situation, way }))).toEqual({ situation, way, aloud: true })
      expect(linesAt({ situation, way })).toMatch(/^\/lines\?s=\d+&w=\d$/)
    }
  expect(read(linesAt({ situation: 'atWork' }))).toEqual({
    situation: 'atWork',
    way: undefined,
    aloud: false,
  })
})

it.each(['/lines', '/lines?s=0', '/lines?s=99', '/lines?s=word'])('%s shows all of them', address => {
  expect(read(address)).toBeUndefined()
})
