import { beforeEach, expect, test } from 'vitest'
import { type DuePush, reminderMs, type Store, takenMs } from '../store.ts'
import { onEach, rowsOf } from './databases.ts'
import { foundSpace, newDevice, subscription } from './people.ts'

const endpoints = (pushes: readonly DuePush[]) => pushes.map(push => push.subscription.endpoint)

onEach('wakes', ground => {
  let store: Store
  let second: Store
  beforeEach(async () => {
    store ??= await ground.open()
    second ??= await ground.open()
    await store.duePushes(Number.MAX_SAFE_INTEGER, 1_000)
  })

  test('of all the times that have passed comes one push, and after the last nothing is kept', async () => {
    const { space, device } = await foundSpace(store)
    await store.putWakes(space, device, [300, 100, 200, 200, 900], subscription('a'))
    expect(await store.duePushes(99, 10)).toEqual([])
    const [first, ...others] = await store.duePushes(500, 10)
    expect([first?.subscription, others]).toEqual([subscription('a'), []])
    await first?.done()
    expect(await store.duePushes(899, 10)).toEqual([])
    const [last] = await store.duePushes(900, 10)
    expect(last?.subscription).toEqual(subscription('a'))
    await last?.done()
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1 })
  })

  test('one that nobody says of what became of it comes again after a minute, once, with what fell due meanwhile', async () => {
    const { space, device } = await foundSpace(store)
    await store.putWakes(space, device, [100, 200, takenMs], subscription('lost'))
    expect(await store.duePushes(100, 10)).toHaveLength(1)
    expect(await second.duePushes(99 + takenMs, 10)).toEqual([])
    const [again, ...others] = await second.duePushes(100 + takenMs, 10)
    expect([again?.subscription, others]).toEqual([subscription('lost'), []])
    await again?.done()
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1 })
  })

  test('one that is to be tried later comes then, unless other times were chosen meanwhile', async () => {
    const { space, device } = await foundSpace(store)
    await store.putWakes(space, device, [100], subscription('busy'))
    const [first] = await store.duePushes(100, 10)
    await first?.later(300_000)
    expect(await store.duePushes(299_999, 10)).toEqual([])
    const [second] = await store.duePushes(300_000, 10)
    await store.putWakes(space, device, [400_000], subscription('busy'))
    await second?.later(900_000)
    await second?.done()
    expect(endpoints(await store.duePushes(400_000, 10))).toEqual([subscription('busy').endpoint])
  })

  test('one of hours ago helps nobody, and is forgotten', async () => {
    const { space, device } = await foundSpace(store)
    await store.putWakes(space, device, [100, 200 + reminderMs], subscription('late'))
    expect(await store.duePushes(100 + reminderMs, 10)).toEqual([])
    expect(endpoints(await store.duePushes(200 + reminderMs, 10))).toEqual([subscription('late').endpoint])
  })

  test('new times replace the old ones, and no times take the subscription as well', async () => {
    const { space, device } = await foundSpace(store)
    await store.putWakes(space, device, [100], subscription('old'))
    await store.putWakes(space, device, [200], subscription('new'))
    expect(await store.duePushes(100, 10)).toEqual([])
    const [due] = await store.duePushes(200, 10)
    expect(due?.subscription).toEqual(subscription('new'))
    await store.putWakes(space, device, [300], subscription('new'))
    await due?.done()
    await store.putWakes(space, device, [], subscription('new'))
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1 })
    await expect(store.putWakes(space, newDevice(), [1], subscription('x'))).rejects.toMatchObject({
      type: 'missing',
    })
  })

  test('two processes that look at once hand out each push once, the earliest first', async () => {
    const devices = await Promise.all(Array.from({ length: 30 }, () => foundSpace(store)))
    for (const [n, { space, device }] of devices.entries())
      await store.putWakes(space, device, [n, n + 1_000], subscription(`d${n}`))
    expect(endpoints(await store.duePushes(900, 2))).toEqual(['d0', 'd1'].map(n => subscription(n).endpoint))
    const looks = Array.from({ length: 12 }, (_, n) => (n % 2 ? store : second).duePushes(900, 5))
    const taken = (await Promise.all(looks)).flatMap(endpoints)
    const late = endpoints(await store.duePushes(900, 100))
    const expected = devices.map((_, n) => subscription(`d${n}`).endpoint).slice(2)
    expect([...taken, ...late].toSorted()).toEqual(expected.toSorted())
  })

  test('dropping a subscription takes its wakes, but not those of the one that took its place', async () => {
    const { space, device } = await foundSpace(store)
    await store.putWakes(space, device, [100, 500], subscription('gone'))
    const [first] = await store.duePushes(100, 1)
    await store.putWakes(space, device, [600], subscription('here'))
    await first?.drop()
    const [here] = await store.duePushes(600, 1)
    expect(here?.subscription).toEqual(subscription('here'))
    await first?.done()
    await first?.later(0)
    expect(await store.duePushes(600, 1)).toEqual([])
    await store.putWakes(space, device, [700, 800], subscription('here'))
    const [again] = await store.duePushes(700, 1)
    await again?.drop()
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1 })
  })
})
