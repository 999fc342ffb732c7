import { limits } from '@breakwater/vault/wire'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '../store.ts'
import { onEach, rowsOf } from './databases.ts'
import { all, bytes, fill, foundSpace, newDevice, newId, plain, subscription, today } from './people.ts'

onEach('spaces', ground => {
  let store: Store
  beforeAll(async () => {
    store = await ground.open()
  })
  const conflict = { type: 'conflict' }
  const missing = { type: 'missing' }
  const full = { type: 'full' }

  test('a space is founded once; doing it again changes nothing, and nobody else gets its id', async () => {
    const [space, key, device] = [newId(), bytes(32), { device: newDevice(), key: bytes(32) }]
    const founding = { epoch: 1, key, device }
    expect(await store.found(space, founding, today)).toBe('new')
    expect(await store.found(space, founding, today)).toBe('same')
    await expect(store.found(space, { ...founding, key: bytes(32) }, today)).rejects.toMatchObject(conflict)
    const other = { ...device, key: bytes(32) }
    await expect(store.found(space, { ...founding, device: other }, today)).rejects.toMatchObject(conflict)
    const row = await store.look(space)
    expect(row).toMatchObject({ epoch: 1, head: 0, floor: 0, manifest: 0 })
    expect(plain(row?.key)).toBe(plain(key))
    expect(row?.devices.map(one => [one.device, plain(one.key)])).toEqual([
      [device.device, plain(device.key)],
    ])
  })

  test('of ten who found the same space at once with different keys, one does', async () => {
    const space = newId()
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => {
        const device = { device: newDevice(), key: bytes(32) }
        return store.found(space, { epoch: 1, key: bytes(32), device }, today)
      }),
    )
    expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(1)
    expect((await store.look(space))?.devices).toHaveLength(1)
  })

  test('nothing is found where nothing is', async () => {
    expect(await store.look(newId())).toBeUndefined()
    expect(await store.deviceKey(newId(), newDevice())).toBeUndefined()
    await expect(store.admit(newId(), 1, { device: newDevice(), key: bytes(32) })).rejects.toMatchObject(
      missing,
    )
    await expect(store.append(newId(), newId(), bytes(1), today)).rejects.toMatchObject(missing)
    await expect(store.page(newId(), 0, all)).rejects.toMatchObject(missing)
    await expect(store.putBlob(newId(), newId(), bytes(1), today)).rejects.toMatchObject(missing)
    await expect(store.deleteSpace(newId(), 1)).rejects.toMatchObject(missing)
  })

  test('another device comes in, once, with the epoch of the order, and up to so many', async () => {
    const { space } = await foundSpace(store)
    const second = { device: newDevice(), key: bytes(32) }
    await store.admit(space, 1, second)
    await store.admit(space, 1, second)
    expect(plain(await store.deviceKey(space, second.device))).toBe(plain(second.key))
    await expect(store.admit(space, 1, { ...second, key: bytes(32) })).rejects.toMatchObject(conflict)
    await expect(store.admit(space, 2, { device: newDevice(), key: bytes(32) })).rejects.toMatchObject(
      conflict,
    )
    const more = Array.from({ length: limits.devices }, () => ({ device: newDevice(), key: bytes(32) }))
    const admitted = await Promise.allSettled(more.map(one => store.admit(space, 1, one)))
    expect((await store.look(space))?.devices).toHaveLength(limits.devices)
    const refused = admitted.filter(one => one.status === 'rejected')
    expect(refused.map(one => one.reason)).toMatchObject([full, full])
  })

  test('a removed device is gone with its wakes, and what follows has another epoch and key', async () => {
    const { space, device } = await foundSpace(store)
    const second = { device: newDevice(), key: bytes(32) }
    await store.admit(space, 1, second)
    await store.putWakes(space, second.device, [1, 2], subscription('removed'))
    const next = { epoch: 2, key: bytes(32) }
    await expect(store.remove(space, 2, second.device, next)).rejects.toMatchObject(conflict)
    await expect(store.remove(space, 1, newDevice(), next)).rejects.toMatchObject(missing)
    await store.remove(space, 1, second.device, next)
    expect(await store.deviceKey(space, second.device)).toBeUndefined()
    expect(await store.deviceKey(space, device)).toBeDefined()
    const row = await store.look(space)
    expect([row?.epoch, plain(row?.key)]).toEqual([2, plain(next.key)])
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1 })
    await expect(store.remove(space, 1, device, next)).rejects.toMatchObject(conflict)
    await expect(store.putWakes(space, second.device, [1], subscription('late'))).rejects.toMatchObject(
      missing,
    )
  })

  test('deleting a space leaves no row of it in any table, and none of another is touched', async () => {
    const [gone, stays] = [await foundSpace(store), await foundSpace(store)]
    for (const { space, device } of [gone, stays]) {
      await fill(store, space, 3)
      const blob = newId()
      await store.putBlob(space, blob, bytes(50), today)
      await store.putManifest(space, { base: 0, floor: 1, keep: [blob], body: bytes(20) }, today)
      await store.putRecovery(space, { locator: newId(), body: bytes(60) })
      await store.putWakes(space, device, [10, 20], subscription(space))
    }
    const before = await rowsOf(ground, 'space', stays.space)
    expect(Object.keys(before)).toEqual(['space', 'device', 'log', 'blob', 'recovery', 'push', 'wake'])
    await expect(store.deleteSpace(gone.space, 2)).rejects.toMatchObject(conflict)
    await store.deleteSpace(gone.space, 1)
    expect(await rowsOf(ground, 'space', gone.space)).toEqual({})
    expect(await rowsOf(ground, 'space', stays.space)).toEqual(before)
    await expect(store.append(gone.space, newId(), bytes(1), today)).rejects.toMatchObject(missing)
  })

  test('whatever is written while a space is being deleted leaves nothing behind', async () => {
    const { space, device } = await foundSpace(store)
    const writes = (n: number) => [
      store.append(space, newId(), bytes(10), today),
      store.putBlob(space, newId(), bytes(10), today),
      store.putWakes(space, device, [n + 1], subscription('x')),
      store.putRecovery(space, { locator: newId(), body: bytes(10) }),
      store.admit(space, 1, { device: newDevice(), key: bytes(32) }),
    ]
    const before = Array.from({ length: 4 }, (_, n) => writes(n)).flat()
    const deleted = store.deleteSpace(space, 1)
    const after = Array.from({ length: 4 }, (_, n) => writes(n)).flat()
    const [gone] = await Promise.allSettled([deleted, ...before, ...after])
    expect(gone?.status).toBe('fulfilled')
    expect(await rowsOf(ground, 'space', space)).toEqual({})
  })

  test('what the words open is found by their locator, replaced, and removed', async () => {
    const { space } = await foundSpace(store)
    const [first, second, body] = [newId(), newId(), bytes(80)]
    await store.putRecovery(space, { locator: first, body: bytes(80) })
    await store.putRecovery(space, { locator: second, body })
    expect(await store.recovery(first)).toBeUndefined()
    expect(plain(await store.recovery(second))).toBe(plain(body))
    const [stranger, own] = [await foundSpace(store), newId()]
    await store.putRecovery(stranger.space, { locator: own, body })
    const together = await Promise.allSettled([
      store.append(stranger.space, newId(), bytes(5), today),
      store.putRecovery(stranger.space, { locator: second, body: bytes(5) }),
      store.append(space, newId(), bytes(5), today),
    ])
    expect(together.map(one => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(together[1]).toMatchObject({ reason: conflict })
    // What the refused one had changed before it was refused is as it was.
    expect(plain(await store.recovery(own))).toBe(plain(body))
    expect(plain(await store.recovery(second))).toBe(plain(body))
    await store.putRecovery(space, undefined)
    expect(await store.recovery(second)).toBeUndefined()
    await expect(store.putRecovery(newId(), undefined)).rejects.toMatchObject(missing)
  })
})
