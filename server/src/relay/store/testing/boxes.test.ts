import { limits } from '@breakwater/vault/wire'
import { beforeAll, expect, test } from 'vitest'
import { type DuePush, type Store, takenMs } from '../store.ts'
import { onEach, rowsOf } from './databases.ts'
import { bytes, newId, openBox, plain, subscription, today, todayMs } from './people.ts'

/** Epoch milliseconds of a minute of the day. */
const at = (minute: number) => todayMs + minute * 60_000
const noon = at(12 * 60)

onEach('boxes', ground => {
  let store: Store
  beforeAll(async () => {
    store = await ground.open()
  })

  const endpoint = (push: DuePush | undefined) => push?.subscription.endpoint
  /** The push that a letter of this moment brings with it. */
  const pushFor = async (box: string, now: number, by = store) => (await by.putMail(box, bytes(10), now)).push
  /** The pushes to this browser that are due, and taken by that. */
  const dueTo = async (name: string, now: number, by = store) =>
    (await by.duePushes(now, 100)).filter(push => endpoint(push) === subscription(name).endpoint)

  test('a box belongs to the key that opened it', async () => {
    const [box, key] = [newId(), bytes(32)]
    expect(await store.boxKey(box)).toBeUndefined()
    await store.openBox(box, key, today)
    await store.openBox(box, key, today)
    await expect(store.openBox(box, bytes(32), today)).rejects.toMatchObject({ type: 'conflict' })
    expect(plain(await store.boxKey(box))).toBe(plain(key))
  })

  test('letters come in order, and are read from a position on until they are dropped', async () => {
    const box = await openBox(store)
    const letters = Array.from({ length: 3 }, () => bytes(30))
    const seqs: number[] = []
    for (const letter of letters) seqs.push((await store.putMail(box, letter, noon)).seq)
    expect(seqs).toEqual([1, 2, 3])
    const read = async (after: number) =>
      (await store.mails(box, after)).map(mail => [mail.seq, plain(mail.body)])
    expect(await read(0)).toEqual(letters.map((letter, n) => [n + 1, plain(letter)]))
    await store.dropMails(box, 2)
    expect(await read(0)).toEqual([[3, plain(letters[2])]])
    expect(await read(3)).toEqual([])
  })

  test('a full box refuses one more; a closed one refuses all, and nothing is left of it', async () => {
    const box = await openBox(store)
    const many = Array.from({ length: limits.mails + 1 }, () => store.putMail(box, bytes(10), noon))
    const refused = (await Promise.allSettled(many)).filter(one => one.status === 'rejected')
    expect(refused.map(one => one.reason)).toMatchObject([{ type: 'full' }])
    await store.putBoxWake(box, { subscription: subscription('closed') })
    await store.closeBox(box)
    await store.closeBox(box)
    expect(await rowsOf(ground, 'box', box)).toEqual({})
    await expect(store.putMail(box, bytes(1), noon)).rejects.toMatchObject({ type: 'missing' })
    await expect(store.putBoxWake(box, undefined)).rejects.toMatchObject({ type: 'missing' })
  })

  test('the reader is pushed once until they have looked, and by one process only', async () => {
    const box = await openBox(store)
    expect(await pushFor(box, noon)).toBeUndefined()
    await store.putBoxWake(box, { subscription: subscription('reader') })
    const other = await ground.open()
    const both = await Promise.all([store, other, store, other].map(by => pushFor(box, noon, by)))
    expect(both.filter(push => push !== undefined)).toHaveLength(1)
    await store.mails(box, 0)
    const push = await pushFor(box, noon)
    expect(push?.subscription).toEqual(subscription('reader'))
    await store.putBoxWake(box, undefined)
    expect(await pushFor(box, noon)).toBeUndefined()
  })

  test('a process that ends when it has taken a letter in leaves the push to the next: there is no moment between the two', async () => {
    const box = await openBox(store)
    await store.putBoxWake(box, { subscription: subscription('left') })
    const first = await ground.open()
    await first.putMail(box, bytes(10), noon)
    await first.close()
    expect(await dueTo('left', noon + takenMs - 1)).toEqual([])
    expect(await dueTo('left', noon + takenMs)).toHaveLength(1)
  })

  test('a letter that comes in the quiet hours is told once they are over, unless it was read by then', async () => {
    const box = await openBox(store)
    const quiet = { from: 11 * 60, to: 13 * 60 }
    await store.putBoxWake(box, { subscription: subscription('asleep'), quiet })
    for (const minute of [0, 5]) expect(await pushFor(box, noon + minute * 60_000)).toBeUndefined()
    expect(await dueTo('asleep', at(13 * 60) - 1)).toEqual([])
    expect(await dueTo('asleep', at(13 * 60))).toHaveLength(1)
    await store.mails(box, 0)
    expect(await pushFor(box, noon)).toBeUndefined()
    await store.mails(box, 0)
    expect(await dueTo('asleep', at(13 * 60))).toEqual([])
  })

  test('quiet minutes are quiet, over midnight too', async () => {
    const box = await openBox(store)
    const pushedAt = async (minute: number, quiet: { from: number; to: number }) => {
      await store.putBoxWake(box, { subscription: subscription('quiet'), quiet })
      return (await pushFor(box, at(minute))) !== undefined
    }
    const night = { from: 22 * 60, to: 7 * 60 }
    const table = [12 * 60, 22 * 60 - 1, 22 * 60, 0, 7 * 60 - 1, 7 * 60]
    const answers: boolean[] = []
    for (const minute of table) answers.push(await pushedAt(minute, night))
    expect(answers).toEqual([true, true, false, false, false, true])
    expect(await pushedAt(720, { from: 720, to: 721 })).toBe(false)
    expect(await pushedAt(720, { from: 720, to: 720 })).toBe(true)
  })

  test('a push that did not get there is taken up by somebody else, after the quiet hours, unless the reader has looked', async () => {
    const box = await openBox(store)
    const mine = { subscription: subscription('again'), quiet: { from: 13 * 60, to: 14 * 60 } }
    const due = (now: number) => dueTo('again', now)
    await store.putBoxWake(box, mine)
    await pushFor(box, noon)
    expect(await due(noon + takenMs - 1)).toEqual([])
    const [again] = await due(noon + takenMs)
    expect(again).toBeDefined()
    await again?.later(at(13 * 60))
    expect(await due(at(13 * 60))).toEqual([])
    expect(await due(at(14 * 60) - 1)).toEqual([])
    expect(await due(at(14 * 60))).toHaveLength(1)
    await store.mails(box, 0)
    await again?.later(0)
    expect(await due(at(20 * 60))).toEqual([])
    const next = await pushFor(box, noon)
    await next?.done()
    expect(await due(at(20 * 60))).toEqual([])
  })

  test('a subscription that its service no longer knows is forgotten, but not the one that took its place', async () => {
    const box = await openBox(store)
    await store.putBoxWake(box, { subscription: subscription('old') })
    const old = await pushFor(box, noon)
    await store.putBoxWake(box, { subscription: subscription('new') })
    await old?.drop()
    const push = await pushFor(box, noon)
    expect(endpoint(push)).toBe(subscription('new').endpoint)
    await push?.drop()
    await store.mails(box, 0)
    expect(await pushFor(box, noon)).toBeUndefined()
  })
})
