import { expect, it } from 'vitest'
import { firstWords } from './first-words.ts'

it.each([
  ['', undefined],
  [' \n ', undefined],
  ['Swim.', 'Swim.'],
  ['  Swim in the sea  ', 'Swim in the sea'],
  ['Swim in the sea, then Noor', 'Swim in the …'],
  ['Swim.\nThen Noor.', 'Swim. …'],
  ['Donaudampfschifffahrt', 'Donaudampfschif …'],
  ['🌊'.repeat(20), `${'🌊'.repeat(15)} …`],
])('%j begins with %j', (text, words) => {
  expect(firstWords(text, 15)).toBe(words)
})
