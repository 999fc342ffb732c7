import { expect, test } from 'vitest'
import { optionsOf } from './options.ts'

test.each([
  [[], 'Which file?'],
  [['chat.db', '--nonsense'], 'not understood'],
  [['chat.db', '--chat'], 'not understood'],
  [['chat.db', '--order', 'abc'], 'one of dmy'],
  [['chat.db', '--half', 'pm'], 'as in --half'],
  [['chat.db', '--half', 'μ.μ.=noon'], 'as in --half'],
  [['chat.db', '--zone', 'Nowhere/City'], 'name of a time zone'],
])('what is not understood is said, with what would be: %j', (words, said) => {
  expect(() => optionsOf(words)).toThrow(said)
})

test('a short number is a place in the file, a long one somebody’s telephone number', () => {
  expect(optionsOf(['a', '--chat', '12']).answers.chat).toEqual({ number: 12 })
  expect(optionsOf(['a', '--chat', '07700900123']).answers.chat).toEqual({ named: '07700900123' })
  expect(optionsOf(['a', '--chat', 'Sam']).answers.chat).toEqual({ named: 'Sam' })
})

test('words of the file for halves of the day are kept in lower case, and may hold an equals sign', () => {
  const { answers } = optionsOf(['a', '--half', 'Μ.Μ.=pm', '--half', 'a=b=am', '--order', 'YMD'])
  expect(answers).toEqual({ order: 'ymd', halves: { 'μ.μ.': 'pm', 'a=b': 'am' } })
})
