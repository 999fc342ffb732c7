import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { deflate, inflate } from './deflate.ts'
import { packRecords, unpackRecords } from './pack-records.ts'
import { pad, paddedLength, unpad } from './padding.ts'
import { makeSealer, type Place } from './seal.ts'
import { newSecrets, testKeyring } from './test-support.ts'

const place: Place = { kind: 'tail', index: ['one'] }

async function setUp() {
  const keyring = testKeyring(newSecrets())
  await keyring.newGeneration()
  await keyring.newGeneration()
  return { keyring, sealer: makeSealer(keyring, 'diary') }
}

describe('a seal', () => {
  test('opens where it was made', async () => {
    const { sealer } = await setUp()
    expect(await sealer.open(place, await sealer.seal(place, utf8('hello'), 1))).toEqual(utf8('hello'))
  })

  test('does not open anywhere else: other index, kind, store, space, epoch, generation', async () => {
    const { sealer, keyring } = await setUp()
    const sealed = await sealer.seal(place, utf8('hello'), 1)
    const damaged = { type: 'damaged' }
    await expect(sealer.open({ kind: 'tail', index: ['two'] }, sealed)).rejects.toMatchObject(damaged)
    await expect(sealer.open({ kind: 'segment', index: ['one'] }, sealed)).rejects.toMatchObject(damaged)
    await expect(makeSealer(keyring, 'evidence').open(place, sealed)).rejects.toMatchObject(damaged)
    const elsewhere = makeSealer({ ...keyring, space: 'other' }, 'diary')
    await expect(elsewhere.open(place, sealed)).rejects.toMatchObject(damaged)
    await expect(sealer.open(place, { ...sealed, epoch: 2 })).rejects.toMatchObject(damaged)
    await expect(sealer.open(place, { ...sealed, generation: 2 })).rejects.toMatchObject(damaged)
  })

  test('any flipped bit is noticed, and so is a row that is no seal', async () => {
    const { sealer } = await setUp()
    const sealed = await sealer.seal(place, utf8('hello'), 1)
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.bytes.length * 8 - 1), async bit => {
        const bytes = sealed.bytes.slice()
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        await expect(sealer.open(place, { ...sealed, bytes })).rejects.toMatchObject({ type: 'damaged' })
      }),
      { numRuns: 30 },
    )
    for (const row of [undefined, null, 'x', 7, {}, { ...sealed, bytes: new Uint8Array(3) }])
      await expect(sealer.open(place, row)).rejects.toMatchObject({ type: 'damaged' })
  })

  test('the same words are never sealed the same way twice', async () => {
    const { sealer } = await setUp()
    const [one, two] = [
      await sealer.seal(place, utf8('hello'), 1),
      await sealer.seal(place, utf8('hello'), 1),
    ]
    expect(one.bytes).not.toEqual(two.bytes)
  })
})

describe('before sealing', () => {
  test('padding adds at most 12 % and leaves few different lengths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 40 }), length => {
        expect(paddedLength(length)).toBeGreaterThanOrEqual(length)
        expect(paddedLength(length)).toBeLessThanOrEqual(Math.ceil(length * 1.12))
      }),
    )
    expect([9, 100, 1000, 1_000_000].map(paddedLength)).toEqual([10, 104, 1024, 1_015_808])
    const lengths = new Set(Array.from({ length: 10_000 }, (_, length) => paddedLength(length)))
    expect(lengths.size).toBeLessThan(200)
  })

  test('padding, deflating and packing give back what they were given', async () => {
    const records = fc.array(
      fc.record({
        id: fc.string({ minLength: 1 }),
        hlc: fc.stringMatching(/^[0-9a-f]{32}$/),
        bytes: fc.uint8Array(),
      }),
    )
    await fc.assert(
      fc.asyncProperty(records, async some => {
        const wellFormed = some.filter(({ id }) => id.isWellFormed())
        const back = unpackRecords(await inflate(unpad(pad(await deflate(packRecords(wellFormed))))))
        expect(back.map(({ id, hlc, bytes }) => ({ id, hlc, bytes: [...bytes] }))).toEqual(
          wellFormed.map(({ id, hlc, bytes }) => ({ id, hlc, bytes: [...bytes] })),
        )
      }),
      { numRuns: 50 },
    )
  })
})
