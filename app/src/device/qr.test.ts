import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrModules } from './qr.ts'

/** Pixels a module, and light modules around the code. */
const [SCALE, QUIET] = [4, 4]

/** What a camera sees of these modules: grey levels in RGBA. */
function pictureOf(modules: readonly (readonly boolean[])[]) {
  const width = (modules.length + 2 * QUIET) * SCALE
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let at = 0; at < width * width; at++) {
    const [x, y] = [at % width, Math.floor(at / width)].map(one => Math.floor(one / SCALE) - QUIET)
    if (modules[y ?? 0]?.[x ?? 0]) data.fill(0, at * 4, at * 4 + 3)
  }
  return { data, width, height: width }
}

test.each([
  ['the code of a new device', 'https://breakwater.example/#K3QX-9F2M-7HTB'],
  [
    'the invitation of a friend, with the longest of its keys',
    `https://a-host-of-ones-own.example/friend#${'aZ9_-'.repeat(46)}`,
  ],
])('%s is read from the picture that is drawn of it', async (_what, text) => {
  expect(decodeQR(pictureOf(await qrModules(text)))).toBe(text)
})
