import { describe, expect, test } from 'vitest'
import { toBase64Url } from '../../bytes.ts'
import type { VaultRecord } from '../../contract.ts'
import { signerOf } from '../signing.ts'
import { type BatchHeader, openBatch, packBatch, signed } from './batch.ts'
import { place } from './chain.ts'
import { foundingNotes, newKeys } from './devices.ts'
import { vouchedKey, vouchFor } from './members.ts'
import type { Member } from './notes.ts'
import { idsHash, type Part, planParts } from './parts.ts'
import { Ring } from './ring.ts'
import { isDue } from './tidy-up.ts'

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const secret = random(32)
const ring = new Ring('a-space', new Map([[1, secret]]))
const [phone, laptop] = [await signerOf(random(32)), await signerOf(random(32))]
const keys = new Map([
  ['phone', phone.publicKey],
  ['laptop', laptop.publicKey],
])
const keyOf = (device: string) => keys.get(device)

const header: BatchHeader = {
  v: 1,
  device: 'phone',
  n: 1,
  prev: '',
  seen: {},
  revived: [],
  erased: [],
  changes: [],
}
const record = (at: number): VaultRecord => ({
  id: `id-${String(at).padStart(6, '0')}`,
  hlc: `${at.toString(16).padStart(12, '0')}0000bbbbbbbbbbbbbbbb`,
  bytes: new TextEncoder().encode(`entry ${at}`),
})
const records = (from: number, count: number) => Array.from({ length: count }, (_, at) => record(from + at))

describe('a batch', () => {
  test('opens for whoever belongs to the space, and says who made it', async () => {
    const sealed = await signed('batch', ring, 1, 'id', packBatch(header, [record(1)]), phone)
    const batch = await openBatch(ring, 'id', sealed, keyOf)
    expect(batch?.header).toEqual(header)
    expect(batch?.records).toEqual([record(1)])
  })

  const forgeries = {
    'signed by another device of the space': () =>
      signed('batch', ring, 1, 'id', packBatch(header, []), laptop),
    'made for another place in the log': () =>
      signed('batch', ring, 1, 'other', packBatch(header, []), phone),
    'made for another space': () =>
      signed('batch', new Ring('b-space', new Map([[1, secret]])), 1, 'id', packBatch(header, []), phone),
    'sealed with another secret': () =>
      signed('batch', new Ring('a-space', new Map([[1, random(32)]])), 1, 'id', packBatch(header, []), phone),
    'by a device that nobody admitted': () =>
      signed('batch', ring, 1, 'id', packBatch({ ...header, device: 'stranger' }, []), phone),
    'that is no batch at all': () => ring.seal('batch', 1, 'id', random(100)),
  }
  test.each(Object.entries(forgeries))('%s is taken for nobody’s', async (_, forge) => {
    expect(await openBatch(ring, 'id', await forge(), keyOf)).toBeUndefined()
  })

  test('of a newer Breakwater is not taken for a forgery: it waits until this one is newer, too', async () => {
    const newer = { ...header, v: 2 } as unknown as BatchHeader
    const sealed = await signed('batch', ring, 1, 'id', packBatch(newer, []), phone)
    await expect(openBatch(ring, 'id', sealed, keyOf)).rejects.toMatchObject({ type: 'newerFormat' })
  })
})

describe('the chain of what a device sent', () => {
  const batch = (change: Partial<BatchHeader>, hash = 'its-hash') => ({
    header: { ...header, ...change },
    records: [],
    epoch: 1,
    hash,
  })
  const known = { heads: { phone: [4, 'fourth'] as const }, gaps: {} }

  test('goes on from the one before, and from no other', () => {
    expect(place(known, batch({ n: 5, prev: 'fourth' }), false)).toMatchObject({ take: true, troubles: [] })
    const fork = place(known, batch({ n: 5, prev: 'another fourth' }), false)
    expect(fork).toEqual({ chain: known, take: false, troubles: [{ type: 'forged', device: 'phone' }] })
  })

  test('shows two pasts as soon as another device says what it saw', () => {
    const seen = batch({ device: 'laptop', seen: { phone: [4, 'another fourth'] } })
    expect(place(known, seen, false).troubles).toEqual([{ type: 'forged', device: 'phone' }])
  })
})

describe('a device that was admitted while this one was away', () => {
  const member = async (by?: { device: string; signer: typeof phone }): Promise<Member> => {
    const { newcomer } = await newKeys(random, 'somebody')
    if (!by) return newcomer
    return { ...newcomer, by: by.device, vouch: await vouchFor('a-space', newcomer, by.signer) }
  }
  const knownOf = async () => ({
    space: 'a-space',
    members: [{ ...(await member()), device: 'phone', key: toBase64Url(phone.publicKey) }],
  })

  test('is believed when a known device vouches for it', async () => {
    const tablet = await member({ device: 'phone', signer: phone })
    const key = await vouchedKey(await knownOf(), [tablet], tablet.device)
    expect(key && toBase64Url(key)).toBe(tablet.key)
  })

  test('is not when somebody else signed, or it vouches for itself', async () => {
    const forged = await member({ device: 'phone', signer: laptop })
    expect(await vouchedKey(await knownOf(), [forged], forged.device)).toBeUndefined()
    const alone = await member()
    const self = { ...alone, by: alone.device, vouch: await vouchFor('a-space', alone, laptop) }
    expect(await vouchedKey(await knownOf(), [self], self.device)).toBeUndefined()
  })
})

const founder = await newKeys(random, 'phone')

describe('tidying up', () => {
  test.each([
    [{ cursor: 416 }, false],
    [{ cursor: 417 }, true],
    [{ bytes: 1_048_577 }, true],
    [{ tidy: true }, true],
    [{ everything: true }, true],
  ])('with %j is due: %s', (change, due) => {
    const notes = { ...foundingNotes(random, founder), device: '0000000000000010' }
    expect(isDue({ ...notes, ...change }, 0)).toBe(due)
  })
})

describe('segments on the relay', () => {
  const partOf = async (of: readonly VaultRecord[]): Promise<Part> => {
    const [first, last] = [of[0] ?? record(0), of.at(-1) ?? record(0)]
    return { blob: first.id, from: first, to: last, count: of.length, ids: await idsHash(of), hash: '' }
  }

  test('are made anew only where something changed', async () => {
    const known = await Promise.all([0, 500, 1_000].map(from => partOf(records(from, 500))))
    const now = [...records(0, 500), ...records(501, 499), ...records(1_000, 620)]
    const { kept, made } = await planParts(now, known)
    expect(kept).toEqual([known[0], known[2]])
    expect(made.map(part => [part.length, part[0]?.id])).toEqual([
      [499, 'id-000501'],
      [120, 'id-001500'],
    ])
  })

  test('a short last one is filled up, and an entry that comes late finds its place', async () => {
    const known = await Promise.all([partOf(records(0, 500)), partOf(records(600, 100))])
    const { kept, made } = await planParts([...records(0, 500), record(550), ...records(600, 101)], known)
    expect(kept).toEqual([known[0]])
    expect(made.map(part => part.length)).toEqual([102])
  })
})
