import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type StoreOptions } from '../open.ts'
import type { Store } from '../store.ts'
import { all, bytes, dayMs, foundSpace, newDevice, newId, plain, today, todayMs } from './people.ts'

describe('the embedded database', () => {
  let folder: string
  let file: string
  let store: Store
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'))
    file = join(folder, 'made', 'relay.sqlite')
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const open = async (options?: StoreOptions) => {
    store = await openStore({ file }, options)
  }

  test('is flushed at each commit, sound, and for this user alone', async () => {
    await open()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'made')).mode & 0o777).toBe(0o700)
    const { space } = await foundSpace(store)
    await store.close()
    using db = new DatabaseSync(file)
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    await open()
    expect(await store.look(space)).toBeDefined()
  })

  test('one write that fails takes none of the others in its turn with it', async () => {
    await open()
    const { space } = await foundSpace(store)
    const together = await Promise.allSettled([
      store.append(space, newId(), bytes(10), today),
      store.append(newId(), newId(), bytes(10), today),
      store.admit(space, 7, { device: newDevice(), key: bytes(32) }),
      store.append(space, newId(), bytes(10), today),
      // A bug of ours, as the database sees it: a day is a number.
      store.openBox(newId(), bytes(32), Number.NaN),
      store.append(space, newId(), bytes(10), today),
    ])
    expect(together.map(one => one.status === 'fulfilled' && one.value)).toEqual([
      1,
      false,
      false,
      2,
      false,
      3,
    ])
  })

  test('a full disk refuses what finds no room, and keeps all that was acknowledged and no half of a batch', async () => {
    await open({ mostBytes: 300_000 })
    const { space } = await foundSpace(store)
    const acknowledged = new Map<number, string>()
    const refused: unknown[] = []
    for (let turn = 0; turn < 20; turn++) {
      const bodies = Array.from({ length: 5 }, () => bytes(5_000))
      const turnOver = bodies.map(async body => {
        try {
          acknowledged.set(await store.append(space, newId(), body, today), plain(body) ?? '')
        } catch (error) {
          refused.push(error)
        }
      })
      await Promise.all(turnOver)
    }
    expect(refused.length).toBeGreaterThan(10)
    expect(refused).toMatchObject(refused.map(() => ({ name: 'StoreError', type: 'full' })))
    await store.close()
    await open()
    const { head, batches } = await store.page(space, 0, all)
    expect(batches.map(({ seq, body }) => [seq, plain(body)])).toEqual([...acknowledged])
    expect(head).toBe(acknowledged.size)
    expect(await store.append(space, newId(), bytes(5_000), today)).toBe(head + 1)
  })

  test('reading goes on while the disk is full', async () => {
    let now = todayMs
    await open({ mostBytes: 200_000, now: () => now })
    const { space, device } = await foundSpace(store)
    const fill = async () => {
      for (;;) await store.append(space, newId(), bytes(30_000), today)
    }
    await expect(fill()).rejects.toMatchObject({ type: 'full' })
    now += 100 * dayMs
    expect(await store.deviceKey(space, device)).toBeDefined()
    expect((await store.page(space, 0, all)).batches.length).toBeGreaterThan(0)
  })

  test('what is deleted is overwritten, and gone from the log, before the deletion resolves', async () => {
    await open()
    const { space } = await foundSpace(store)
    const marks = Array.from({ length: 10 }, () => bytes(16))
    for (const mark of marks) await store.append(space, newId(), repeated(mark, 3_000), today)
    expect(marks.filter(isOnDisk)).toHaveLength(10)
    await store.deleteSpace(space, 1)
    expect(marks.filter(isOnDisk)).toHaveLength(0)
  })

  test('of what was deleted no byte is left in its files once they are tidied', async () => {
    await open()
    const spaces = await Promise.all(Array.from({ length: 12 }, () => foundSpace(store)))
    const planted = new Map(spaces.map(({ space }) => [space, Array.from({ length: 20 }, () => bytes(16))]))
    const sizes = [200, 1_024, 3_000, 9_000]
    // Between one another, so that rows of several spaces share pages, and are moved when their neighbours go.
    for (let n = 0; n < 20; n++)
      await Promise.all(
        [...planted].map(([space, marks]) => {
          const body = repeated(marks[n], sizes[n % sizes.length] ?? 0)
          return n % 3
            ? store.append(space, newId(), body, today)
            : store.putBlob(space, newId(), body, today - 5)
        }),
      )
    const found = () => spaces.map(({ space }) => planted.get(space)?.filter(isOnDisk).length)
    expect(found()).toEqual(spaces.map(() => 20))
    for (const [n, { space }] of spaces.entries()) {
      if (n % 3 === 0) await store.deleteSpace(space, 1)
      if (n % 3 === 1) await store.putManifest(space, { base: 0, floor: 13, keep: [], body: bytes(9) }, today)
    }
    await store.tidy(todayMs - 5 * dayMs)
    expect(found()).toEqual(spaces.map((_, n) => (n % 3 === 2 ? 20 : 0)))
  })

  const repeated = (mark = bytes(16), size: number) => new Uint8Array(Buffer.alloc(size, Buffer.from(mark)))

  function isOnDisk(mark: Uint8Array): boolean {
    return ['', '-wal', '-shm']
      .map(end => `${file}${end}`)
      .some(path => existsSync(path) && readFileSync(path).includes(Buffer.from(mark)))
  }

  test('a database that a later version has added to is opened all the same', async () => {
    await open()
    const { space } = await foundSpace(store)
    {
      using db = new DatabaseSync(file)
      db.exec('INSERT INTO migration VALUES (999); ALTER TABLE space ADD COLUMN later integer')
    }
    const older = await openStore({ file })
    expect(await older.append(space, newId(), bytes(1), today)).toBe(1)
    await older.close()
  })
})
