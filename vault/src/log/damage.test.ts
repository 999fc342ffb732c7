import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DATABASE_VERSION, openDatabase, rowsOf } from './database.ts'
import { SNAPSHOT_RECORDS } from './due.ts'
import { SEGMENT_RECORDS } from './segments.ts'
import {
  draft,
  drafts,
  foldedAnew,
  NOON,
  newDevice,
  recordsFrom,
  rowsOnDisk,
  type TestDevice,
  words,
} from './test-support.ts'

// Two slow cores and every suite at once: these tests do real cryptography on a lot of rows.
vi.setConfig({ testTimeout: 300_000 })

afterEach(() => void vi.restoreAllMocks())

type RowStore = 'tail' | 'segment' | 'snapshot'

/** The first row of a store as it lies there. */
async function firstRow(device: TestDevice, store: RowStore) {
  const [key] = await device.db.getAllKeys(store, rowsOf('diary'))
  if (!key) throw new Error('no row')
  return { key, row: await device.db.get(store, key) }
}

/** Flips bits in the first row of a store and returns how to put it right again. */
async function rot(device: TestDevice, store: RowStore): Promise<() => Promise<unknown>> {
  const { key, row } = await firstRow(device, store)
  const rotten = structuredClone(row) as { bytes?: Uint8Array; sealed?: { bytes: Uint8Array } }
  ;(rotten.bytes ?? rotten.sealed?.bytes)?.fill(3, 14, 20)
  await device.db.put(store, rotten, key)
  return () => device.db.put(store, row, key)
}

describe('damage', () => {
  test('a damaged record of the tail is told; the others stay readable and it stays where it is', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.append([draft('one'), draft('two'), draft('three')], NOON)
    const heal = await rot(device, 'tail')
    const later = await device.open()
    expect(later.state.texts).toEqual(['two', 'three'])
    expect(later.damage).toEqual([{ where: 'tail', records: 1 }])
    await later.append(drafts(SEGMENT_RECORDS + 20), NOON)
    await later.settled()
    expect((await rowsOnDisk(device.db)).segments).toBe(1)
    await heal()
    expect((await device.open()).state.texts.slice(0, 3)).toEqual(['one', 'two', 'three'])
  })

  test.each([['rubbish'], [null], [{ v: 1 }]])('a row that holds %j is damage, too', async rubbish => {
    const device = await newDevice()
    const log = await device.open()
    await log.append(drafts(2), NOON)
    await device.db.put('tail', rubbish, ['diary', 'x'])
    await device.db.put('snapshot', rubbish, ['diary', 99])
    const later = await device.open()
    expect(later.state).toEqual(log.state)
    expect(later.damage.map(({ where }) => where).sort()).toEqual(['snapshot', 'tail'])
  })

  test('a damaged segment is told with its records; nothing is deleted, and what heals comes back', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.union(recordsFrom(NOON - 9_000_000, 2 * SEGMENT_RECORDS), NOON)
    await log.append([draft('last')], NOON)
    await log.settled()
    const heal = await rot(device, 'segment')
    await device.db.clear('snapshot')
    const later = await device.open()
    expect(later.state.texts).toHaveLength(SEGMENT_RECORDS + 1)
    expect(later.damage).toEqual([{ where: 'segment', records: SEGMENT_RECORDS }])
    await later.append(drafts(SNAPSHOT_RECORDS), NOON)
    await later.settled()
    expect((await rowsOnDisk(device.db)).segments).toBe(2)
    const again = await device.open()
    expect(again.damage).toEqual([{ where: 'segment', records: SEGMENT_RECORDS }])
    await heal()
    const healed = await device.open()
    expect(healed.state.texts).toHaveLength(2 * SEGMENT_RECORDS + 1 + SNAPSHOT_RECORDS)
    expect(healed.state.texts).toEqual(await foldedAnew(healed))
    expect(healed.damage).toEqual([])
  })

  test('with a damaged segment the state of a newer snapshot stays whole; reading tells of the damage', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.union(recordsFrom(NOON - 9_000_000, SEGMENT_RECORDS), NOON)
    await log.append([draft('last')], NOON)
    await log.settled()
    await rot(device, 'segment')
    const later = await device.open()
    expect(later.state).toEqual(log.state)
    expect(words(await later.page({ limit: 5 }))).toEqual(['last'])
    expect(later.damage).toEqual([{ where: 'segment', records: SEGMENT_RECORDS }])
  })

  test('a segment that is missing is told by what the catalogue knows of it', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.union(recordsFrom(NOON - 9_000_000, SEGMENT_RECORDS), NOON)
    await log.settled()
    await device.db.clear('segment')
    expect(await log.all()).toEqual([])
    expect(log.damage).toEqual([{ where: 'segment', records: SEGMENT_RECORDS }])
  })

  test('an import heals what damage took', async () => {
    const device = await newDevice()
    const log = await device.open()
    const records = await log.append([draft('one'), draft('two')], NOON)
    await rot(device, 'tail')
    const later = await device.open()
    expect(await later.union(records, NOON)).toMatchObject({ added: 1, known: 1 })
    expect(later.state.texts).toEqual(['one', 'two'])
  })

  test('a damaged snapshot costs time, not records', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.append(drafts(SEGMENT_RECORDS + 5), NOON)
    await log.settled()
    await rot(device, 'snapshot')
    const later = await device.open()
    expect(later.state).toEqual(log.state)
    expect(later.damage).toEqual([{ where: 'snapshot', records: 0 }])
    await later.settled()
    expect((await device.open()).damage).toEqual([])
  })

  test('a damaged catalogue and damaged counters are made anew', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.append(drafts(SEGMENT_RECORDS + 5), NOON)
    await log.settled()
    const all = await log.all()
    await device.db.put('meta', 'rubbish', 'catalogue/diary')
    expect(await (await device.open()).all()).toEqual(all)
    await device.db.put('meta', 'rubbish', 'log/diary')
    const later = await device.open()
    expect(await later.all()).toEqual(all)
    await later.append(drafts(SEGMENT_RECORDS), NOON)
    await later.settled()
    expect((await (await device.open()).all()).slice(0, all.length)).toEqual(all)
    expect((await rowsOnDisk(device.db)).segments).toBe(2)
  })
})

describe('the disk', () => {
  test('full: nothing of this write is kept, everything before it is, and the next write works', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.append([draft('before')], NOON)
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(log.append([draft('lost')], NOON)).rejects.toMatchObject({ type: 'storageFull' })
    expect(log.state.texts).toEqual(['before'])
    vi.restoreAllMocks()
    await log.append([draft('after')], NOON)
    expect(log.state.texts).toEqual(['before', 'after'])
    expect((await device.open()).state.texts).toEqual(['before', 'after'])
  })

  test('full while tidying up: the log stays whole and goes on', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.append([draft()], NOON)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await log.append(drafts(SEGMENT_RECORDS), NOON)
    await log.settled()
    expect(log.state.texts).toHaveLength(SEGMENT_RECORDS + 1)
    vi.restoreAllMocks()
    await log.append(drafts(40), NOON)
    await log.settled()
    expect((await rowsOnDisk(device.db)).segments).toBe(1)
    expect((await device.open()).state).toEqual(log.state)
  })

  test('every append is flushed before it is acknowledged, in one transaction', async () => {
    const device = await newDevice()
    const transactions: unknown[] = []
    const db = new Proxy(device.db, {
      get: (target, name) => {
        if (name !== 'transaction') return Reflect.get(target, name, target)
        return (...how: Parameters<typeof target.transaction>) => {
          transactions.push(how.slice(1))
          return target.transaction(...how)
        }
      },
    })
    const log = await device.open({ db })
    const made = device.secrets.made
    transactions.length = 0
    await log.append(drafts(3), NOON)
    expect(transactions).toEqual([['readwrite', { durability: 'strict' }]])
    expect(device.secrets.made).toBe(made)
  })

  test('a database of a newer version is left untouched and said to be newer', async () => {
    const factory = new IDBFactory()
    const newer = factory.open('x', DATABASE_VERSION + 1)
    await new Promise(resolve => newer.addEventListener('success', resolve))
    newer.result.close()
    await expect(openDatabase('x', factory)).rejects.toMatchObject({ type: 'newerFormat' })
  })

  test('a browser that refuses databases is told apart from a full disk', async () => {
    const factory = new IDBFactory()
    const refuse = (name: string) =>
      vi.spyOn(factory, 'open').mockImplementation(() => {
        throw new DOMException('no', name)
      })
    refuse('SecurityError')
    await expect(openDatabase('x', factory)).rejects.toMatchObject({ type: 'storageBlocked' })
    refuse('QuotaExceededError')
    await expect(openDatabase('x', factory)).rejects.toMatchObject({ type: 'storageFull' })
  })

  test('a tab steps aside when another upgrades or deletes the database', async () => {
    const factory = new IDBFactory()
    const closed: string[] = []
    await openDatabase('x', factory, { onClosed: why => closed.push(why) })
    const newer = factory.open('x', DATABASE_VERSION + 1)
    await new Promise(resolve => newer.addEventListener('success', resolve))
    newer.result.close()
    await openDatabase('y', factory, { onClosed: why => closed.push(why) })
    const deleting = factory.deleteDatabase('y')
    await new Promise(resolve => deleting.addEventListener('success', resolve))
    expect(closed).toEqual(['upgraded', 'deleted'])
  })
})
