import { expect, test } from 'vitest'
import { onEach, rowsOf } from './databases.ts'
import { all, bytes, foundSpace, newDevice, newId, today } from './people.ts'

onEach('refusals of the database itself', ground => {
  const onlyPostgres = ground.name === 'PostgreSQL' ? test : () => undefined

  // No disk is filled here: a trigger raises what PostgreSQL raises when its disk is full.
  onlyPostgres('a full disk gives an error that can be told, and no half of a batch', async () => {
    const store = await ground.open()
    const { space, device } = await foundSpace(store)
    await store.append(space, newId(), bytes(10), today)
    await ground.rows(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $body$`)
    for (const table of ['log', 'blob', 'wake'])
      await ground.rows(
        `CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION full_disk()`,
      )
    const full = { name: 'StoreError', type: 'full' }
    const wake = { endpoint: 'https://push.example/', keys: { p256dh: 'p', auth: 'a' } }
    await expect(store.append(space, newId(), bytes(10), today)).rejects.toMatchObject(full)
    await expect(store.putBlob(space, newId(), bytes(10), today)).rejects.toMatchObject(full)
    await expect(store.putWakes(space, device, [1], wake)).rejects.toMatchObject(full)
    expect(await rowsOf(ground, 'space', space)).toEqual({ space: 1, device: 1, log: 1 })
    for (const table of ['log', 'blob', 'wake']) await ground.rows(`DROP TRIGGER full_disk ON ${table}`)
    expect(await store.append(space, newId(), bytes(10), today)).toBe(2)
  })

  test('other errors of the database are passed on as they are, and the next write is well', async () => {
    const store = await ground.open()
    const { space } = await foundSpace(store)
    await store.append(space, newId(), bytes(10), today)
    // A bug of ours, as the database sees it: a day is a number.
    const failed = store.found(
      newId(),
      { epoch: 1, key: bytes(32), device: { device: newDevice(), key: bytes(32) } },
      Number.NaN,
    )
    await expect(failed).rejects.not.toMatchObject({ name: 'StoreError' })
    expect(await store.append(space, newId(), bytes(10), today)).toBe(2)
    expect((await store.page(space, 0, all)).head).toBe(2)
  })
})
