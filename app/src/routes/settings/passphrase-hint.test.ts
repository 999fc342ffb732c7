import { describe, expect, test } from 'vitest'
import { passphraseHint } from './passphrase-hint.ts'

describe('the hint under a passphrase', () => {
  test('six different words are called strong, five are not', () => {
    expect(passphraseHint('lamp otter seven brick canoe moss')).toBe('strong')
    expect(passphraseHint('lamp-otter-seven-brick-canoe-moss')).toBe('strong')
    expect(passphraseHint('lamp otter seven brick canoe')).toBe('short')
  })

  test('a PIN is called what it is, however many digits it has', () => {
    for (const pin of ['1', '4711', '20 03 1999', '1234567890123456']) expect(passphraseHint(pin)).toBe('pin')
  })

  test('a short word is no better than a PIN', () => {
    expect(passphraseHint('Sunshine1')).toBe('pin')
  })

  test('one word six times is one word', () => {
    expect(passphraseHint('lamp lamp lamp lamp lamp lamp')).toBe('known')
    expect(passphraseHint('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBe('known')
  })

  test('a long made-up string of letters counts without blanks', () => {
    expect(passphraseHint('q8Zt0vKx3nLw5rYb7mPd2sHg')).toBe('strong')
  })

  test('nothing typed says how a good one is made', () => {
    expect(passphraseHint('   ')).toBe('none')
  })
})
