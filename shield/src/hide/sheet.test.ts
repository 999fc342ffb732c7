import { expect, test } from 'vitest'
import { hidingSheet, isTokenWord, newToken } from './sheet.ts'

test('each page load has words of its own, which are safe in a selector', () => {
  const words = Array.from({ length: 50 }, newToken).flatMap(({ away, mark }) => [away, mark])
  expect(new Set(words).size).toBe(100)
  expect(words.every(isTokenWord)).toBe(true)
  for (const bad of ['', 'short', 'ABCDEFGHIJKLMNOP', 'a]{}*{color:red}x', `${'a'.repeat(16)}\n`])
    expect(isTokenWord(bad), bad).toBe(false)
})

test('every rule is bound to one of the two words and cannot be overruled', () => {
  const token = newToken()
  const rules = hidingSheet(token)
    .split('}')
    .filter(rule => rule !== '')
  for (const rule of rules) {
    const [selectors = '', declarations = ''] = rule.split('{')
    for (const selector of selectors.split(','))
      expect(selector.includes(token.away) || selector.includes(token.mark), selector).toBe(true)
    for (const declaration of declarations.split(';')) expect(declaration).toMatch(/!important$/)
  }
})
