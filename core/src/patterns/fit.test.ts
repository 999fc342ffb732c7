import { expect, test } from 'vitest'
import { fitOf } from './fit.ts'

test.each([
  ['Alex Rivera', 'alex rivera', 2],
  ['Alex Rivera', '  ALEX   rivera ', 2],
  ['Álex Rivéra', 'alex rivera', 2],
  ['Alex\u200e Rivera', 'Alex Rivera', 2],
  ['Alex Rivera', 'Rivera', 1],
  ['Alex Rivera', 'rivera alex', 1],
  ['Alexandra Rivera', 'Alex', 0],
  ['Alex', 'Alex Rivera', 0],
  ['Alex', '', 0],
  ['', 'Alex', 0],
  ['', '', 0],
])('a chat named %j goes by the typed %j as %i', (name, typed, fit) => {
  expect(fitOf(name, typed)).toBe(fit)
})
