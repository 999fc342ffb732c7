import { beforeEach, expect, test } from 'vitest'
import type { DuePush, Store } from '../store.ts'
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
    expect(endpoints(await store.duePushes(500, 10))).toEqual([subscription('a').endpoint])
    expect(await store.duePushes(500, 10)).toEqual([])
    const [last] = await store.duePushes(900, 10)
    expect(last?.subscription).toEqual(subscription('a'))
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1 })
  })

  test('new times replace the old ones, and no times take the subscription as well', async () => {
    const { space, device } = await foundSpace(store)
    await store.putWakes(space, device, [100], subscription('old'))
    await store.putWakes(space, device, [200], subscription('new'))
    expect(await store.duePushes(100, 10)).toEqual([])
    expect(endpoints(await store.duePushes(200, 10))).toEqual([subscription('new').endpoint])
    await store.putWakes(space, device, [300], subscription('new'))
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
    await store.putWakes(space, device, [700, 800], subscription('here'))
    const [again] = await store.duePushes(700, 1)
    await again?.drop()
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1 })
  })
})
