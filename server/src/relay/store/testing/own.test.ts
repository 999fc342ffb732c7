import { limits } from '@breakwater/vault/wire'
import { beforeAll, expect, test, vi } from 'vitest'
import { noteDays } from '../spaces.ts'
import type { News, Store } from '../store.ts'
import { onEach, rowsOf } from './databases.ts'
import { bytes, dayMs, fill, foundSpace, newId, openBox, plain, today, todayMs } from './people.ts'

onEach('the relay itself', ground => {
  let store: Store
  let second: Store
  let now = todayMs
  beforeAll(async () => {
    store = await ground.open({ now: () => now })
    second = await ground.open({ now: () => now })
  })

  test('a challenge is spent once, whoever asks', async () => {
    const challenge = newId()
    const spent = [store, second, store, second].map(one => one.spend(challenge, todayMs + 60_000))
    expect((await Promise.all(spent)).toSorted()).toEqual([false, false, false, true])
    await store.tidy(todayMs + 50_000)
    expect(await second.spend(challenge, todayMs + 60_000)).toBe(false)
    await store.tidy(todayMs + 2 * 3_600_000)
    expect(await ground.rows('SELECT * FROM spent')).toEqual([])
  })

  test('a secret is made once for all processes', async () => {
    const made = await Promise.all([store, second].map(one => one.secret('vapid', () => bytes(32))))
    expect(plain(made[0])).toBe(plain(made[1]))
    expect(plain(await store.secret('vapid', () => bytes(32)))).toBe(plain(made[0]))
  })

  test('letters go after a week, blobs that no manifest named after a day', async () => {
    const { space } = await foundSpace(store)
    const [old, fresh] = [newId(), newId()]
    await store.putBlob(space, old, bytes(10), today - 2)
    await store.putBlob(space, fresh, bytes(10), today - 1)
    const box = await openBox(store)
    await store.putMail(box, bytes(10), todayMs - (limits.mailDays + 1) * dayMs)
    await store.putMail(box, bytes(10), todayMs - limits.mailDays * dayMs)
    await store.tidy(todayMs)
    expect(await store.blob(space, old)).toBeUndefined()
    expect(await store.blob(space, fresh)).toBeDefined()
    expect((await store.mails(box, 0)).map(mail => mail.seq)).toEqual([2])
    const [row] = await ground.rows(
      'SELECT bytes FROM space WHERE space_id = $1',
      Buffer.from(space, 'base64url'),
    )
    expect(Number(row?.bytes)).toBe(10 + 64)
  })

  test('a space or box that nobody uses is deleted after its time, and one that is only read is kept', async () => {
    const [unused, read] = [await foundSpace(store), await foundSpace(store)]
    await fill(store, unused.space, 2)
    const [unusedBox, readBox] = [await openBox(store), await openBox(store)]
    now = todayMs + 400 * dayMs
    await store.deviceKey(read.space, read.device)
    await store.boxKey(readBox)
    const over = (limits.idleDays + noteDays + 1) * dayMs
    await store.tidy(todayMs + over - dayMs)
    expect(await store.look(unused.space)).toBeDefined()
    await store.tidy(todayMs + over)
    expect(await rowsOf(ground, 'space', unused.space)).toEqual({})
    expect(await rowsOf(ground, 'box', unusedBox)).toEqual({})
    expect(await store.look(read.space)).toBeDefined()
    expect(await store.boxKey(readBox)).toBeDefined()
  })

  test('times at rest are days, and use is noted about once a month', async () => {
    now = todayMs + 12_345
    const { space, device } = await foundSpace(store)
    const usedDay = async () => {
      const sql = 'SELECT used_day FROM space WHERE space_id = $1'
      const [row] = await ground.rows(sql, Buffer.from(space, 'base64url'))
      return Number(row?.used_day)
    }
    await store.append(space, newId(), bytes(1), today + 5)
    now = todayMs + 20 * dayMs
    await store.deviceKey(space, device)
    expect(await usedDay()).toBe(today)
    await store.append(space, newId(), bytes(1), today + 31)
    expect(await usedDay()).toBe(today + 31)
  })

  test('who listens hears what is new, until they stop', async () => {
    const heard: News[] = []
    const stop = store.listen(news => heard.push(news))
    const { space } = await foundSpace(store)
    const box = await openBox(store)
    const id = newId()
    await store.append(space, id, bytes(1), today)
    await store.append(space, id, bytes(1), today)
    await store.putManifest(space, { base: 0, floor: 1, keep: [], body: bytes(1) }, today)
    await store.putMail(box, bytes(1), todayMs)
    await store.deleteSpace(space, 1)
    expect(heard).toEqual([
      { space, head: 1, manifest: 0 },
      { space, head: 1, manifest: 1 },
      { box },
      { space, gone: true },
    ])
    stop()
    await store.putMail(box, bytes(1), todayMs)
    expect(heard).toHaveLength(4)
  })

  test('a relay that answers is healthy, one that is closed is not', async () => {
    const third = await ground.open()
    expect(await third.healthy()).toBe(true)
    await third.close()
    expect(await third.healthy()).toBe(false)
  })

  const onlyPostgres = ground.name === 'PostgreSQL' ? test : () => undefined
  onlyPostgres('news come from another process, too', async () => {
    const heard = vi.fn()
    const stop = second.listen(heard)
    const spaces = await Promise.all(Array.from({ length: 100 }, () => foundSpace(store)))
    await Promise.all(spaces.map(({ space }) => store.append(space, newId(), bytes(1), today)))
    await vi.waitFor(() => {
      for (const { space } of spaces) expect(heard).toHaveBeenCalledWith({ space, head: 1, manifest: 0 })
    })
    stop()
  })
})
