import { expect, it } from 'vitest'
import { platformOf } from './platform.ts'

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/604.1'

it.each([
  ['an Android phone', `Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36`, 5, 'android'],
  ['an iPhone', `Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) ${safari}`, 5, 'ios'],
  ['an iPad that says so', `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${safari}`, 5, 'ios'],
  [
    'an iPad that calls itself a Macintosh',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari}`,
    5,
    'ios',
  ],
  ['a Macintosh', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari}`, 0, 'other'],
  ['a Windows laptop with a touch screen', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 10, 'other'],
  ['a browser that says nothing', '', 0, 'other'],
] as const)('%s is told from its user agent', (_, agent, touch, platform) => {
  expect(platformOf(agent, touch)).toBe(platform)
})
