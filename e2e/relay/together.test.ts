/** Several relays behind one PostgreSQL: what one takes, the others tell. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgres, smallApp, type TestDatabase } from './databases.ts'
import { type RelayProcess, startProcess } from './own-process.ts'
import { admitDevice, bytes, clientOf, following, foundSpace, newId, newSigner } from './support.ts'

describe.skipIf(process.env.TEST_DATABASE_URL === undefined)('two relays behind one PostgreSQL', () => {
  const app = smallApp()
  let database: TestDatabase
  let relays: RelayProcess[]

  beforeAll(async () => {
    database = await postgres()
    relays = await Promise.all([startProcess(database.kept, app), startProcess(database.kept, app)])
  })
  afterAll(async () => {
    for (const relay of relays) expect(await relay.stop()).toBe(0)
    await database.drop()
    rmSync(app, { recursive: true })
  })

  const clients = () => relays.map(({ port }) => clientOf(`http://127.0.0.1:${port}`)) as [Client, Client]
  type Client = ReturnType<typeof clientOf>

  it('tell of what came to the other', async () => {
    const [one, other] = clients()
    const phone = await foundSpace(one)
    const heard = following(tell => signal => other.follow(phone, tell, signal))
    await expect.poll(() => heard.told.at(-1)).toEqual({ head: 0, manifest: 0 })
    await one.append(phone, newId(), bytes(100))
    await expect.poll(() => heard.told.at(-1)).toEqual({ head: 1, manifest: 0 })
    await one.putManifest(phone, { base: 0, floor: 1, keep: [], body: bytes(10) })
    await expect.poll(() => heard.told.at(-1)).toEqual({ head: 1, manifest: 1 })
    await heard.stop()
  })

  it('end the stream of a device that was removed at the other, and of a space that was deleted there', async () => {
    const [one, other] = clients()
    const phone = await foundSpace(one)
    const lost = await admitDevice(one, phone)
    const [ended, kept] = [lost, phone].map(device =>
      following(tell => signal => other.follow(device, tell, signal)),
    )
    await expect.poll(() => [ended?.told.length, kept?.told.length]).toEqual([1, 1])
    const next = await newSigner()
    const key = Buffer.from(next.publicKey).toString('base64url')
    const order = { type: 'remove', device: lost.device, next: { epoch: 2, key } } as const
    await one.order(phone.space, 1, phone.spaceSigner, order)
    await ended?.over
    await one.append(phone, newId(), bytes(100))
    await expect.poll(() => kept?.told.at(-1)).toEqual({ head: 1, manifest: 0 })
    await one.order(phone.space, 2, next, { type: 'delete' })
    await kept?.over
  })

  it('tell of a letter that came to the other', async () => {
    const [one, other] = clients()
    const [box, reader] = [newId(), await newSigner()]
    await one.openBox(box, reader)
    const heard = following(tell => signal => other.followBox(box, reader, () => tell('letters'), signal))
    await expect.poll(() => heard.told.length).toBe(1)
    await one.send(box, bytes(100))
    await expect.poll(() => heard.told.length).toBe(2)
    await one.closeBox(box, reader)
    await heard.over
  })

  it('give one order to what comes to both at once', async () => {
    const [one, other] = clients()
    const phone = await foundSpace(one)
    const laptop = await admitDevice(other, phone)
    const both = Array.from({ length: 20 }, () => [
      one.append(phone, newId(), bytes(50)),
      other.append(laptop, newId(), bytes(50)),
    ])
    const positions = await Promise.all(both.flat())
    expect(positions.toSorted((a, b) => a - b)).toEqual(positions.map((_, index) => index + 1))
    const [here, there] = [await one.page(phone, 0), await other.page(laptop, 0)]
    expect(here.batches.map(batch => batch.id)).toEqual(there.batches.map(batch => batch.id))
  })
})
