import { fromHex, toHex } from '@breakwater/core/cut'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCode, newKey, open, rounds, seal, unwrap, wrap } from './seal.ts'

const flip = (hex: string, at: number) => {
  const bytes = fromHex(hex)
  const place = at % bytes.length
  bytes[place] = (bytes[place] ?? 0) ^ 1
  return toHex(bytes)
}

it('gives back what was sealed, under the same key only, and nothing once a bit was changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.nat(), async (value, at) => {
      const key = newKey()
      const sealed = await seal(value, key)
      expect(await open(sealed, key)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(await open(sealed, newKey())).toBeUndefined()
      expect(await open({ ...sealed, data: flip(sealed.data, at) }, key)).toBeUndefined()
      expect(await open({ ...sealed, nonce: flip(sealed.nonce, at) }, key)).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

it('never seals twice in the same way', async () => {
  const key = newKey()
  const [one, other] = [await seal('Alex', key), await seal('Alex', key)]
  expect(one.nonce).not.toBe(other.nonce)
  expect(one.data).not.toBe(other.data)
})

it('keeps a key behind a passphrase, however its letters are composed, with as many rounds as OWASP asks for', async () => {
  const key = newKey()
  const wrapped = await wrap(key, 'caf\u00e9 by the sea')
  expect(rounds).toBeGreaterThanOrEqual(600_000)
  expect(wrapped.rounds).toBe(rounds)
  expect(await unwrap(wrapped, 'cafe\u0301 by the sea')).toBe(key)
  expect(await unwrap(wrapped, 'cafe by the sea')).toBeUndefined()
})

it("knows a friend's code by its salted hash, and no code where none was set", async () => {
  const salt = Uint8Array.from([1, 2, 3])
  const bytes = Uint8Array.from([...salt, ...new TextEncoder().encode('harbour')])
  const stored = `${toHex(salt)}:${toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`
  expect(await isCode(stored, ' harbour ')).toBe(true)
  expect(await isCode(stored, 'Harbour')).toBe(false)
  expect(await isCode('', '')).toBe(false)
  expect(await isCode('', 'harbour')).toBe(false)
})
