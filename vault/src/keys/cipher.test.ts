import { describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { aesKey, hkdfKey, seal, unseal } from './cipher.ts'
import * as labels from './labels.ts'
import { newPair, openWith, sealTo } from './public-seal.ts'

const keyOf = async (label: string, salt = 1) =>
  aesKey(await hkdfKey(new Uint8Array(32).fill(3)), new Uint8Array(32).fill(salt), label)

describe('a seal', () => {
  test('opens with its key in its place and nowhere else', async () => {
    const sealed = await seal(await keyOf('a'), utf8('hello'), utf8('here'))
    expect(await unseal(await keyOf('a'), sealed, utf8('here'))).toEqual(utf8('hello'))
    expect(await unseal(await keyOf('b'), sealed, utf8('here'))).toBeUndefined()
    expect(await unseal(await keyOf('a', 2), sealed, utf8('here'))).toBeUndefined()
    expect(await unseal(await keyOf('a'), sealed, utf8('there'))).toBeUndefined()
  })

  test('any flipped bit is noticed, and so is a cut end', async () => {
    const sealed = await seal(await keyOf('a'), utf8('hello'), utf8('here'))
    for (let at = 0; at < sealed.length; at += 1) {
      const damaged = sealed.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 1
      expect(await unseal(await keyOf('a'), damaged, utf8('here'))).toBeUndefined()
    }
    expect(await unseal(await keyOf('a'), sealed.subarray(0, 5), utf8('here'))).toBeUndefined()
  })

  test('the same text sealed twice gives different bytes', async () => {
    const key = await keyOf('a')
    expect(await seal(key, utf8('hello'), utf8(''))).not.toEqual(await seal(key, utf8('hello'), utf8('')))
  })

  test('no two purposes share a label', () => {
    const all = [
      labels.slotLabel('s'),
      labels.passphraseLabel('s'),
      labels.wordsLabel('s'),
      labels.passkeyLabel('s'),
      labels.passkeyVaultKeyLabel('s'),
      labels.shelfLabel('s'),
      labels.dataLabel('diary', 's', 1, 12),
      labels.dataLabel('diary', 's', 11, 2),
      labels.dataLabel('evidence', 's', 1, 12),
      labels.inboxLabel('s', 1, 12),
      labels.leftLabel('s', 1, 12),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('a seal to a public key', () => {
  test('opens with the private key, for its label and place only', async () => {
    const pair = await newPair()
    expect(pair.curve).toBe('X25519')
    const sealed = await sealTo(pair, utf8('hello'), 'label', utf8('here'))
    expect(await openWith(pair, sealed, 'label', utf8('here'))).toEqual(utf8('hello'))
    expect(await openWith(pair, sealed, 'other', utf8('here'))).toBeUndefined()
    expect(await openWith(pair, sealed, 'label', utf8('there'))).toBeUndefined()
    expect(await openWith(await newPair(), sealed, 'label', utf8('here'))).toBeUndefined()
    expect(await openWith(pair, sealed.subarray(0, 20), 'label', utf8('here'))).toBeUndefined()
  })

  test('a browser without X25519 uses P-256 and nobody notices', async () => {
    const generateKey = crypto.subtle.generateKey.bind(crypto.subtle)
    const stub = (algorithm: { name: string }, ...rest: [boolean, KeyUsage[]]) =>
      algorithm.name === 'X25519'
        ? Promise.reject(new DOMException('no such curve', 'NotSupportedError'))
        : generateKey({ ...algorithm, namedCurve: 'P-256' }, ...rest)
    Object.defineProperty(crypto.subtle, 'generateKey', { value: stub, configurable: true })
    const pair = await newPair()
    Reflect.deleteProperty(crypto.subtle, 'generateKey')
    expect(pair.curve).toBe('P-256')
    const sealed = await sealTo(pair, utf8('hello'), 'label', utf8('here'))
    expect(await openWith(pair, sealed, 'label', utf8('here'))).toEqual(utf8('hello'))
  })
})
