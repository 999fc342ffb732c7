import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toHex, utf8 } from '../bytes.ts'
import { inflate } from './deflate.ts'
import { SNAPSHOT_RECORDS } from './due.ts'
import { unpad } from './padding.ts'
import type { Sealed } from './seal.ts'
import { SEGMENT_RECORDS } from './segments.ts'
import { Fuse, fusedDatabase, fusedKeyring, Killed } from './test-faults.ts'
import {
  draft,
  drafts,
  foldedAnew,
  NOON,
  newDevice,
  recordsFrom,
  rowsOnDisk,
  type TestDevice,
  testKeyring,
  words,
} from './test-support.ts'

// Two slow cores and every suite at once: these tests do real cryptography on a lot of rows.
vi.setConfig({ testTimeout: 300_000 })

/** Everything that was ever sealed onto the disk. A disk forgets nothing, so neither does this. */
const remnants: { readonly sealed: Sealed; readonly place: string }[] = []

function sealsIn(value: unknown): Sealed[] {
  if (typeof value !== 'object' || value === null) return []
  if ('bytes' in value && 'generation' in value) return [value as Sealed]
  return Object.values(value).flatMap(sealsIn)
}

beforeEach(() => {
  remnants.length = 0
  for (const method of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[method]
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      for (const sealed of sealsIn(structuredClone(value))) remnants.push({ sealed, place: this.name })
      return original.call(this, value, key)
    })
  }
})
afterEach(() => void vi.restoreAllMocks())

/** AES-GCM is counter mode within: whoever has the key reads the bytes without knowing the additional data. */
async function readable({ sealed, place }: (typeof remnants)[number], device: TestDevice): Promise<string> {
  const secret = device.secrets.alive.get(sealed.generation)
  if (!secret) return ''
  const key = await crypto.subtle.importKey('raw', secret.slice(), 'AES-CTR', false, ['decrypt'])
  const counter = new Uint8Array(16)
  counter.set(sealed.bytes.subarray(0, 12))
  counter[15] = 2
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-CTR', counter, length: 32 },
    key,
    sealed.bytes.slice(12, -16),
  )
  const bytes = unpad(new Uint8Array(plain))
  const deflated = place === 'tail' ? bytes : await inflate(bytes)
  return `${new TextDecoder().decode(bytes)}${new TextDecoder().decode(deflated)}`
}

/** Where the words can still be read by someone with the disk's whole past and every secret that is left. */
async function whereReadable(device: TestDevice, canary: string): Promise<string[]> {
  const found = await Promise.all(
    remnants.map(async remnant => ((await readable(remnant, device)).includes(canary) ? remnant.place : '')),
  )
  return [...new Set(found.filter(place => place !== ''))].sort()
}

describe('erasing', () => {
  test('what was ever written about a record opens no more: tail, segment, snapshots', async () => {
    const device = await newDevice()
    const log = await device.open()
    const [secret] = await log.append([draft('the canary')], NOON)
    if (!secret) throw new Error('nothing appended')
    for (let round = 0; round < 9; round++) {
      await log.append(drafts(SNAPSHOT_RECORDS), NOON)
      await log.settled()
    }
    const known = words(await log.all())
    expect(await whereReadable(device, 'the canary')).toEqual(['segment', 'snapshot', 'tail'])
    await log.erase([secret.id], NOON)
    await log.settled()
    expect(await whereReadable(device, 'the canary')).toEqual([])
    expect(log.state.texts).toEqual(known.filter(text => text !== 'the canary'))
    const later = await device.open()
    expect(await foldedAnew(later)).toEqual(log.state.texts)
    expect(later.damage).toEqual([])
  })

  test('a record of the tail is erased without opening a segment, and its neighbours stay', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.union(recordsFrom(NOON - 9_000_000, SEGMENT_RECORDS), NOON)
    const [, secret] = await log.append([draft('before'), draft('the canary'), draft('after')], NOON)
    if (!secret) throw new Error('nothing appended')
    await log.erase([secret.id], NOON)
    await log.settled()
    expect(log.state.texts.slice(-2)).toEqual(['before', 'after'])
    expect(await whereReadable(device, 'the canary')).toEqual([])
  })

  test('the last record of a segment takes the segment with it', async () => {
    const device = await newDevice()
    const log = await device.open()
    const records = recordsFrom(NOON - 9_000_000, SEGMENT_RECORDS)
    await log.union(records, NOON)
    await log.erase(
      records.map(({ id }) => id),
      NOON,
    )
    await log.settled()
    expect(await rowsOnDisk(device.db)).toMatchObject({ segments: 0, tombstones: SEGMENT_RECORDS })
    expect(await log.all()).toEqual([])
    await log.append([draft('new')], NOON)
    expect(words(await (await device.open()).all())).toEqual(['new'])
  })

  test('a crash between any two steps loses nothing, and the next opening finishes it', async () => {
    for (let at = 0; ; at++) {
      remnants.length = 0
      const device = await newDevice()
      const first = await device.open()
      await first.union(recordsFrom(NOON - 9_000_000, SEGMENT_RECORDS - 1), NOON)
      const [secret] = await first.append([draft('the canary')], NOON)
      await first.settled()
      await first.append([draft('the tail')], NOON)
      const all = words(await first.all())
      first.close()
      const fuse = new Fuse(at, at % 2 ? 'inside' : 'before')
      const db = fusedDatabase(device.db, fuse)
      const keyring = fusedKeyring(step => testKeyring(device.secrets, step), fuse)
      const tab = await device.open({ db, keyring }).catch(() => undefined)
      await tab?.erase([secret?.id ?? ''], NOON).catch(() => {})
      await tab?.settled()
      tab?.close()
      const later = await device.open()
      await later.settled()
      const left = words(await later.all())
      const rest = all.filter(text => text !== 'the canary')
      expect([all, rest]).toContainEqual(left)
      expect(later.state.texts).toEqual(left)
      expect(later.damage).toEqual([])
      expect(await device.db.get('meta', 'log/diary')).toMatchObject({ dead: [] })
      if (left.length === rest.length) expect(await whereReadable(device, 'the canary')).toEqual([])
      if (!fuse.isBurnt) break
    }
  })

  test('an erasure killed before its keys died is finished by opening', async () => {
    const device = await newDevice()
    const destroy = () => Promise.reject(new Killed())
    const tab = await device.open({ keyring: { ...testKeyring(device.secrets), destroy } })
    const [secret] = await tab.append([draft('the canary')], NOON)
    await expect(tab.erase([secret?.id ?? ''], NOON)).rejects.toThrow(Killed)
    tab.close()
    expect(await whereReadable(device, 'the canary')).toEqual(['tail'])
    await device.open()
    expect(await whereReadable(device, 'the canary')).toEqual([])
  })

  test('a tab that heard nothing of an erasure does not write under the key that died', async () => {
    const device = await newDevice()
    const deaf = await device.open({ channel: { postMessage: () => {}, onmessage: null } })
    const [secret] = await deaf.append([draft('the canary')], NOON)
    const other = await device.open()
    await other.erase([secret?.id ?? ''], NOON)
    await deaf.append([draft('kept')], NOON)
    expect(deaf.state.texts).toEqual(['kept'])
    const later = await device.open()
    expect(later.state.texts).toEqual(['kept'])
    expect(later.damage).toEqual([])
  })

  test('a compaction killed at any step leaves no copy behind that a later erasure would miss', async () => {
    for (let at = 1; ; at++) {
      remnants.length = 0
      const device = await newDevice()
      const first = await device.open()
      const [secret] = await first.append([draft('the canary'), ...drafts(SNAPSHOT_RECORDS - 2)], NOON)
      await first.append(drafts(SEGMENT_RECORDS - SNAPSHOT_RECORDS), NOON)
      await first.settled()
      first.close()
      const fuse = new Fuse(at)
      const db = fusedDatabase(device.db, fuse)
      const keyring = fusedKeyring(step => testKeyring(device.secrets, step), fuse)
      const tab = await device.open({ db, keyring }).catch(() => undefined)
      await tab?.append(drafts(2), NOON).catch(() => {})
      await tab?.settled()
      tab?.close()
      const later = await device.open()
      await later.settled()
      await later.erase([secret?.id ?? ''], NOON)
      await later.settled()
      expect(await whereReadable(device, 'the canary')).toEqual([])
      expect(later.state.texts).toEqual(await foldedAnew(later))
      if (!fuse.isBurnt) break
    }
  })

  test('a tab that appends while another erases loses nothing, and its old key is not used again', async () => {
    const device = await newDevice()
    const [one, two] = [await device.open(), await device.open()]
    const [secret] = await one.append([draft('the canary')], NOON)
    await two.settled()
    const writing = Array.from({ length: 30 }, (_, at) => two.append([draft(`kept ${at}`)], NOON + at))
    await Promise.all([one.erase([secret?.id ?? ''], NOON), ...writing])
    await Promise.all([one.settled(), two.settled()])
    const later = await device.open()
    expect(later.state.texts).toHaveLength(30)
    expect(later.damage).toEqual([])
    expect(one.state).toEqual(later.state)
    expect(two.state).toEqual(later.state)
    expect(await whereReadable(device, 'the canary')).toEqual([])
  })

  test('no row in the clear tells when something was recorded, nor its words', async () => {
    const device = await newDevice()
    const log = await device.open()
    const records = await log.append([draft('the canary'), ...drafts(SEGMENT_RECORDS)], NOON)
    await log.settled()
    const stores = ['tail', 'segment', 'snapshot', 'meta'] as const
    const clear: string[] = []
    for (const store of stores) {
      clear.push(JSON.stringify(await device.db.getAllKeys(store)))
      for (const value of await device.db.getAll(store)) clear.push(JSON.stringify(value, hexBytes))
    }
    const all = clear.join('\n')
    expect(all).not.toContain(toHex(utf8('the canary')))
    for (const { hlc } of records) expect(all).not.toContain(hlc.slice(0, 12))
  })
})

const hexBytes = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? toHex(value) : value)
