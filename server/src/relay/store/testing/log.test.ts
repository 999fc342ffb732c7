import { limits } from '@breakwater/vault/wire'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '../store.ts'
import { onEach } from './databases.ts'
import { all, bytes, fill, foundSpace, newId, plain, today } from './people.ts'

onEach('log and blobs', ground => {
  let store: Store
  let second: Store
  beforeAll(async () => {
    // Two processes that start at the same moment bring the tables up to date once.
    ;[store, second] = await Promise.all([ground.open(), ground.open()])
  })
  const conflict = { type: 'conflict' }
  const full = { type: 'full' }

  test('many who append at once, through two processes, get 1 to n without a gap', async () => {
    const spaces = await Promise.all(Array.from({ length: 5 }, () => foundSpace(store)))
    const appended = Array.from({ length: 200 }, (_, n) => {
      const { space } = spaces[n % spaces.length] ?? { space: '' }
      return (n % 3 === 0 ? second : store).append(space, newId(), bytes(300), today)
    })
    const seqs = await Promise.all(appended)
    for (const [index, { space }] of spaces.entries()) {
      const own = seqs.filter((_, n) => n % spaces.length === index)
      const to40 = Array.from({ length: 40 }, (_, n) => n + 1)
      expect(own.toSorted((a, b) => a - b)).toEqual(to40)
      const page = await store.page(space, 0, all)
      expect(page.batches.map(batch => batch.seq)).toEqual(to40)
      expect(page).toMatchObject({ head: 40, floor: 0, manifest: 0, more: false })
    }
  })

  test('a batch that comes twice, or twenty times at once, is kept once', async () => {
    const { space } = await foundSpace(store)
    await fill(store, space, 2)
    const [id, body] = [newId(), bytes(100)]
    const twenty = Array.from({ length: 20 }, (_, n) =>
      (n % 2 ? store : second).append(space, id, body, today),
    )
    expect(new Set(await Promise.all(twenty))).toEqual(new Set([3]))
    await fill(store, space, 1)
    expect(await store.append(space, id, body, today)).toBe(3)
    const { head, batches } = await store.page(space, 2, all)
    expect([head, batches.map(batch => batch.seq)]).toEqual([4, [3, 4]])
    expect([batches[0]?.id, plain(batches[0]?.body)]).toEqual([id, plain(body)])
  })

  test('a page ends at so many batches or bytes, holds one at least, and says whether more follow', async () => {
    const { space } = await foundSpace(store)
    await fill(store, space, 5, 100)
    const read = async (after: number, batches: number, size: number) => {
      const page = await store.page(space, after, { batches, bytes: size })
      return [page.batches.map(batch => batch.seq), page.more]
    }
    expect(await read(0, 2, 1_000)).toEqual([[1, 2], true])
    expect(await read(2, 500, 250)).toEqual([[3, 4], true])
    expect(await read(4, 500, 1)).toEqual([[5], false])
    expect(await read(0, 500, 500)).toEqual([[1, 2, 3, 4, 5], false])
    expect(await read(5, 500, 500)).toEqual([[], false])
  })

  test('a blob is put in once; other bytes under its id are refused', async () => {
    const { space } = await foundSpace(store)
    const [blob, body] = [newId(), bytes(5_000)]
    expect(await store.blob(space, blob)).toBeUndefined()
    await Promise.all([1, 2, 3].map(() => store.putBlob(space, blob, body, today)))
    await expect(store.putBlob(space, blob, bytes(5_000), today)).rejects.toMatchObject(conflict)
    expect(plain(await store.blob(space, blob))).toBe(plain(body))
    const stranger = await foundSpace(store)
    expect(await store.blob(stranger.space, blob)).toBeUndefined()
  })

  test('a manifest takes away batches up to its floor and the blobs that it does not keep', async () => {
    const { space } = await foundSpace(store)
    await fill(store, space, 4)
    const [kept, left, old] = [newId(), newId(), newId()]
    await store.putBlob(space, old, bytes(10), today - 2)
    for (const blob of [kept, left]) await store.putBlob(space, blob, bytes(10), today)
    const body = bytes(40)
    const put = await store.putManifest(space, { base: 0, floor: 3, keep: [kept], body }, today)
    expect(put).toMatchObject({ manifest: 1, floor: 3 })
    expect(plain((await store.manifest(space))?.body)).toBe(plain(body))
    expect((await store.page(space, 0, all)).batches.map(batch => batch.seq)).toEqual([4])
    // What came in since yesterday may belong to a manifest that another device is about to put.
    expect(await there(space, [kept, left, old])).toEqual([true, true, false])
    await store.putManifest(space, { base: 1, floor: 3, keep: [left], body }, today)
    expect(await there(space, [kept, left])).toEqual([false, true])
    const fresh = newId()
    await store.putBlob(space, fresh, bytes(10), today)
    await store.putManifest(space, { base: 2, floor: 4, keep: [], body }, today)
    expect(await there(space, [left, fresh])).toEqual([false, false])
    expect(await store.append(space, newId(), bytes(1), today)).toBe(5)
  })

  async function there(space: string, blobs: readonly string[]): Promise<boolean[]> {
    return Promise.all(blobs.map(async blob => (await store.blob(space, blob)) !== undefined))
  }

  test('of those who put a manifest at once one succeeds, and a refused one changed nothing', async () => {
    const { space } = await foundSpace(store)
    await fill(store, space, 3)
    const blob = newId()
    await store.putBlob(space, blob, bytes(10), today)
    const body = bytes(10)
    const refused = [
      { base: 1, floor: 1, keep: [], body },
      { base: 0, floor: 4, keep: [], body },
      { base: 0, floor: 3, keep: [blob, newId()], body },
    ]
    for (const one of refused)
      await expect(store.putManifest(space, one, today)).rejects.toMatchObject(conflict)
    expect(await store.manifest(space)).toBeUndefined()
    expect((await store.page(space, 0, all)).batches).toHaveLength(3)
    const race = await Promise.allSettled(
      [1, 2, 1, 2, 1].map((floor, n) =>
        (n % 2 ? store : second).putManifest(space, { base: 0, floor, keep: [blob], body }, today),
      ),
    )
    expect(race.filter(one => one.status === 'fulfilled')).toHaveLength(1)
    expect(race.filter(one => one.status === 'rejected').map(one => one.reason)).toMatchObject(
      Array(4).fill(conflict),
    )
    expect((await store.look(space))?.manifest).toBe(1)
    // Batches that are gone do not come back.
    await store.putManifest(space, { base: 1, floor: 3, keep: [blob], body }, today)
    await expect(
      store.putManifest(space, { base: 2, floor: 2, keep: [], body }, today),
    ).rejects.toMatchObject(conflict)
  })

  test('a full space refuses what is more, keeps what it has, and has room again after a manifest', async () => {
    const { space } = await foundSpace(store)
    const spaceId = Buffer.from(space, 'base64url')
    const size = limits.batchBytes
    const put = () => store.append(space, newId(), bytes(size), today)
    // As if it held so much that two batches still find room, with what a row takes besides.
    const held = limits.spaceBytes - 2 * (size + 64)
    await ground.rows('UPDATE space SET bytes = $2 WHERE space_id = $1', spaceId, held)
    expect([await put(), await put()]).toEqual([1, 2])
    await expect(store.append(space, newId(), bytes(0), today)).rejects.toMatchObject(full)
    await expect(store.putBlob(space, newId(), bytes(0), today)).rejects.toMatchObject(full)
    expect((await store.page(space, 0, all)).head).toBe(2)
    const manifest = { base: 0, floor: 2, keep: [], body: bytes(100) }
    await store.putManifest(space, manifest, today)
    await store.putManifest(space, { ...manifest, base: 1, body: bytes(90) }, today)
    expect(await put()).toBe(3)
    const blob = newId()
    await store.putBlob(space, blob, bytes(1_000), today)
    const [row] = await ground.rows('SELECT bytes FROM space WHERE space_id = $1', spaceId)
    expect(Number(row?.bytes)).toBe(held + 90 + (size + 64) + (1_000 + 64))
  })
})
