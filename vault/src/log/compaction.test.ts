import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Meaning } from '../contract.ts'
import { rowsOf } from './database.ts'
import { SNAPSHOT_RECORDS } from './due.ts'
import { SEGMENT_RECORDS } from './segments.ts'
import { snapshotsToKeep } from './snapshots.ts'
import { Fuse, fusedDatabase, fusedKeyring, Killed } from './test-faults.ts'
import {
  draft,
  drafts,
  foldedAnew,
  NOON,
  newDevice,
  recordsFrom,
  rowsOnDisk,
  type Story,
  storyMeaning,
  testKeyring,
} from './test-support.ts'

// Two slow cores and every suite at once: these tests do real cryptography on a lot of rows.
vi.setConfig({ testTimeout: 300_000 })

afterEach(() => void vi.restoreAllMocks())

/** Counts how many records every fold was given. */
function countingMeaning(): Meaning<Story> & { folded: number } {
  const meaning = storyMeaning()
  const counting = {
    ...meaning,
    folded: 0,
    extend: (state: Story, records: Parameters<typeof meaning.extend>[1]) => {
      counting.folded += records.length
      return meaning.extend(state, records)
    },
  }
  return counting
}

describe('compaction rules', () => {
  test('a change made only on screen never becomes permanent (snapshot from the durable log)', async () => {
    const device = await newDevice()
    const meaning: Meaning<Story> = {
      ...storyMeaning(),
      extend: (state, records) => {
        const next = storyMeaning().extend(state, records)
        if (next && state.texts.length > 0 && records.length === 1)
          Object.assign(state.texts, { 0: 'phantom' })
        return next && state.texts.length > 0 ? { ...next, texts: [...next.texts] } : next
      },
    }
    const log = await device.open({ meaning })
    await log.append(drafts(2), NOON)
    Object.assign(log.state.texts, { 0: 'phantom' })
    await log.append(drafts(SNAPSHOT_RECORDS), NOON)
    await log.settled()
    expect((await rowsOnDisk(device.db)).snapshots).toBe(1)
    const later = await device.open()
    expect(later.state.texts).not.toContain('phantom')
    expect(later.state.texts).toEqual(await foldedAnew(later))
  })

  test('nothing is counted twice (snapshot and frontier in one transaction, records known by id)', async () => {
    const device = await newDevice()
    const steps = new Fuse()
    const before = await device.open()
    await before.append(drafts(SEGMENT_RECORDS - 1), NOON)
    await before.settled()
    await (await device.open({ db: fusedDatabase(device.db, steps) })).settled()
    for (let at = 0; at < 40; at++) {
      const fuse = new Fuse(at, at % 2 ? 'inside' : 'before')
      const db = fusedDatabase(device.db, fuse)
      const keyring = fusedKeyring(step => testKeyring(device.secrets, step), fuse)
      const tab = await device.open({ db, keyring }).catch(() => undefined)
      await tab?.append([draft()], NOON).catch(() => {})
      await tab?.settled()
      tab?.close()
      const after = await device.open()
      const records = await after.all()
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
      expect(after.state.texts).toEqual(await foldedAnew(after))
      after.close()
    }
  })

  test('a sum that takes records in any order adds each of them once, whatever moves underneath', async () => {
    const device = await newDevice()
    const sum: Meaning<Story> = {
      ...storyMeaning(),
      extend: ({ texts }, records) => ({
        texts: [String(Number(texts[0] ?? 0) + records.length)],
        last: undefined,
      }),
    }
    const [one, two] = [await device.open({ meaning: sum }), await device.open({ meaning: sum })]
    await one.append(drafts(SEGMENT_RECORDS - 1), NOON)
    await two.settled()
    await two.append(drafts(1), NOON)
    await Promise.all([one.settled(), two.settled()])
    expect((await rowsOnDisk(device.db)).segments).toBe(1)
    await Promise.all([one.append(drafts(1), NOON), two.append(drafts(1), NOON)])
    await Promise.all([one.settled(), two.settled()])
    const later = await device.open({ meaning: sum })
    for (const log of [one, two, later]) expect(log.state.texts).toEqual([String(SEGMENT_RECORDS + 2)])
  })

  test('no record leaves the tail before its segment was read back and opened', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.append(drafts(SEGMENT_RECORDS - 1), NOON)
    await log.settled()
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      if (this.name !== 'segment') return put.call(this, value, key)
      const rotten = structuredClone(value) as { sealed: { bytes: Uint8Array } }
      rotten.sealed.bytes.fill(7, 20, 40)
      return put.call(this, rotten, key)
    })
    const [last] = await log.append([draft()], NOON)
    await log.settled()
    vi.restoreAllMocks()
    expect((await rowsOnDisk(device.db)).tail).toBe(SEGMENT_RECORDS)
    const later = await device.open()
    expect(later.state.texts).toHaveLength(SEGMENT_RECORDS)
    expect((await later.all()).at(-1)?.id).toBe(last?.id)
    expect(later.damage).toEqual([])
    await later.settled()
    expect(await rowsOnDisk(device.db)).toMatchObject({ tail: 0, segments: 1 })
    expect(later.state.texts).toEqual(await foldedAnew(later))
  })

  test('many short visits compact all the same (the count lies on the disk)', async () => {
    const device = await newDevice()
    for (let visit = 0; visit < 26; visit++) {
      const log = await device.open()
      await log.append(drafts(20), NOON + visit)
      await log.settled()
      log.close()
    }
    const rows = await rowsOnDisk(device.db)
    expect(rows.segments).toBe(1)
    expect(rows.tail).toBe(20)
    expect(rows.snapshots).toBeGreaterThan(0)
    const meta = await device.db.get('meta', 'log/diary')
    expect(meta).toMatchObject({ compactions: 1, nextSegment: 1 })
  })

  test('a large import discards nothing that was there, here or in another tab', async () => {
    const device = await newDevice()
    const [one, two] = [await device.open(), await device.open()]
    const imported = recordsFrom(NOON - 5_000_000, 1200)
    const [own] = await Promise.all([one.append(drafts(5), NOON), two.union(imported, NOON)])
    await Promise.all([one.settled(), two.settled()])
    const ids = new Set((await one.all()).map(({ id }) => id))
    expect(ids.size).toBe(1205)
    expect(own.every(({ id }) => ids.has(id))).toBe(true)
    expect(one.state).toEqual(two.state)
    expect(one.state.texts).toEqual(await foldedAnew(one))
  })

  test('opening reads the newest snapshot and what came after it, never the history', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.union(recordsFrom(NOON - 9_000_000, 2100), NOON)
    await log.append(drafts(10), NOON)
    await log.settled()
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    const meaning = countingMeaning()
    const later = await device.open({ meaning })
    expect(meaning.folded).toBeLessThanOrEqual(SNAPSHOT_RECORDS)
    const read = getAll.mock.contexts.map(store => (store instanceof IDBObjectStore ? store.name : ''))
    expect(read).not.toContain('segment')
    expect(later.state).toEqual(log.state)
  })

  test('a late record drops only the snapshots that are too new for it', async () => {
    const device = await newDevice()
    const log = await device.open()
    for (let round = 0; round < 9; round++) {
      await log.append(drafts(SNAPSHOT_RECORDS), NOON + round * 100_000)
      await log.settled()
    }
    const numbers = async () =>
      (await device.db.getAllKeys('snapshot', rowsOf('diary'))).map(([, number]) => number)
    const before = await numbers()
    expect(before.length).toBeGreaterThan(1)
    const [newest, older] = before.toReversed()
    await log.union(recordsFrom(NOON + 8 * 100_000 - 500, 1), NOON)
    await log.settled()
    expect(log.state.texts).toEqual(await foldedAnew(log))
    expect(await numbers()).not.toContain(newest)
    expect(await numbers()).toContain(older)
    await log.union(recordsFrom(NOON - 100_000, 1), NOON)
    await log.settled()
    expect(await numbers()).toHaveLength(1)
    expect(log.state.texts).toEqual(await foldedAnew(log))
    expect((await device.open()).state).toEqual(log.state)
  })

  test('another version of the meaning folds everything anew, and the records stay untouched', async () => {
    const device = await newDevice()
    const log = await device.open()
    await log.append(drafts(SEGMENT_RECORDS + 3), NOON)
    await log.settled()
    const counting = countingMeaning()
    const later = await device.open({ meaning: { ...counting, version: 2 } })
    expect(later.state).toEqual(log.state)
    expect(counting.folded).toBe(SEGMENT_RECORDS + 3)
    await later.settled()
    const again = countingMeaning()
    await device.open({ meaning: { ...again, version: 2 } })
    expect(again.folded).toBe(0)
  })

  test('three snapshots stay, at different depths', () => {
    let kept: number[] = []
    for (let number = 1; number <= 200; number++) {
      kept = [...snapshotsToKeep([...kept, number])].sort((a, b) => a - b)
      expect(kept.at(-1)).toBe(number)
    }
    expect(kept).toEqual([128, 192, 200])
  })

  test('each segment names the head before it, so that a gap shows', async () => {
    const { chain } = await import('./catalogue.ts')
    const position = { hlc: '0'.repeat(32), id: 'a' }
    const link = (index: number, digest: string) => ({
      index,
      count: 1,
      from: position,
      to: position,
      digest,
    })
    const whole = await chain([link(0, 'aa'), link(1, 'bb'), link(2, 'cc')])
    expect(whole.map(({ prevHead }) => prevHead)).toEqual(['', whole[0]?.head, whole[1]?.head])
    expect((await chain([link(0, 'aa'), link(2, 'cc')])).at(-1)?.head).not.toBe(whole.at(-1)?.head)
  })
})

test('a killed tab says so to nobody', () => {
  const fuse = new Fuse(1)
  expect(fuse.step()).toBe(false)
  expect(() => fuse.step()).toThrow(Killed)
  expect(fuse.isBurnt).toBe(true)
})
