import { describe, expect, it } from 'vitest'
import { settingsFrom } from '../../server/src/index.ts'
import { relayForAll } from './relay-for-all.ts'
import {
  admitDevice,
  bytes,
  clientOf,
  following,
  foundSpace,
  newId,
  newSigner,
  startRelay,
  type TestRelay,
} from './support.ts'

const relay = await relayForAll()

/** Live streams, as whoever runs the relay sees them. */
async function streamsOf({ origin }: TestRelay): Promise<number> {
  const figures = await (await fetch(`${origin}/metrics`)).text()
  return Number(/^relay_streams (\d+)$/m.exec(figures)?.[1])
}

describe('a live stream', () => {
  it('says where things stand at once, and then each newer position', async () => {
    const client = relay.client()
    const phone = await foundSpace(client)
    const laptop = await admitDevice(client, phone)
    await client.append(phone, newId(), bytes(100))
    const heard = following(tell => signal => client.follow(laptop, tell, signal))
    await expect.poll(() => heard.told.at(-1)).toEqual({ head: 1, manifest: 0 })
    await client.append(phone, newId(), bytes(100))
    await expect.poll(() => heard.told.at(-1)).toEqual({ head: 2, manifest: 0 })
    await client.putManifest(phone, { base: 0, floor: 2, keep: [], body: bytes(10) })
    await expect.poll(() => heard.told.at(-1)).toEqual({ head: 2, manifest: 1 })
    await heard.stop()
  })

  it('ends when its device is removed, and goes on for the others', async () => {
    const client = relay.client()
    const phone = await foundSpace(client)
    const lost = await admitDevice(client, phone)
    const [kept, ended] = [phone, lost].map(one =>
      following(tell => signal => client.follow(one, tell, signal)),
    )
    await expect.poll(() => [kept?.told.length, ended?.told.length]).toEqual([1, 1])
    const key = Buffer.from((await newSigner()).publicKey).toString('base64url')
    const order = { type: 'remove', device: lost.device, next: { epoch: 2, key } } as const
    await client.order(phone.space, 1, phone.spaceSigner, order)
    await ended?.over
    await client.append(phone, newId(), bytes(100))
    await expect.poll(() => kept?.told.at(-1)).toEqual({ head: 1, manifest: 0 })
    expect(ended?.told.at(-1)).toEqual({ head: 0, manifest: 0 })
    await kept?.stop()
  })

  it('ends when its space is deleted', async () => {
    const client = relay.client()
    const phone = await foundSpace(client)
    const heard = following(tell => signal => client.follow(phone, tell, signal))
    await expect.poll(() => heard.told.length).toBe(1)
    await client.order(phone.space, 1, phone.spaceSigner, { type: 'delete' })
    await heard.over
  })

  it('tells of nothing in other spaces', async () => {
    const client = relay.client()
    const [mine, theirs] = [await foundSpace(client), await foundSpace(client)]
    const heard = following(tell => signal => client.follow(mine, tell, signal))
    await expect.poll(() => heard.told.length).toBe(1)
    await client.append(theirs, newId(), bytes(100))
    await client.append(mine, newId(), bytes(100))
    await expect.poll(() => heard.told.at(-1)).toEqual({ head: 1, manifest: 0 })
    expect(heard.told).toHaveLength(2)
    await heard.stop()
  })

  it('is forgotten when whoever followed goes away without a word', async () => {
    const own = await startRelay()
    const client = own.client()
    const phone = await foundSpace(client)
    const all = [1, 2, 3].map(() => following(tell => signal => client.follow(phone, tell, signal)))
    await expect.poll(() => streamsOf(own)).toBe(3)
    await Promise.all(all.map(one => one.stop()))
    await expect.poll(() => streamsOf(own)).toBe(0)
    await own.close()
  })

  it('of one device can be opened in a few windows: the oldest ends when there are too many', async () => {
    const client = relay.client()
    const phone = await foundSpace(client)
    const oldest = following(tell => signal => client.follow(phone, tell, signal))
    await expect.poll(() => oldest.told.length).toBe(1)
    const others = Array.from({ length: 8 }, () =>
      following(tell => signal => client.follow(phone, tell, signal)),
    )
    await oldest.over
    await expect.poll(() => others.every(one => one.told.length > 0)).toBe(true)
    await Promise.all(others.map(one => one.stop()))
  })
})

describe('a box', () => {
  it('takes letters from whoever knows it, and gives them to its reader, who is told', async () => {
    const client = relay.client()
    const [box, reader] = [newId(), await newSigner()]
    await client.openBox(box, reader)
    await client.openBox(box, reader)
    const heard = following(tell => signal => client.followBox(box, reader, () => tell('letters'), signal))
    await expect.poll(() => heard.told.length).toBe(1)
    const letter = bytes(16_384)
    await clientOf(relay.origin).send(box, letter)
    await expect.poll(() => heard.told.length).toBe(2)
    const [first] = await client.letters(box, reader, 0)
    expect(Buffer.from(first?.body ?? []).equals(letter)).toBe(true)
    await client.dropLetters(box, reader, first?.seq ?? 0)
    expect(await client.letters(box, reader, 0)).toEqual([])
    await heard.stop()
  })

  it('belongs to one key, and is gone when it is closed', async () => {
    const client = relay.client()
    const [box, reader] = [newId(), await newSigner()]
    await client.openBox(box, reader)
    await expect(client.openBox(box, await newSigner())).rejects.toMatchObject({ type: 'conflict' })
    await expect(clientOf(relay.origin).letters(box, await newSigner(), 0)).rejects.toMatchObject({
      status: 401,
    })
    const heard = following(tell => signal => client.followBox(box, reader, () => tell('letters'), signal))
    await expect.poll(() => heard.told.length).toBe(1)
    await client.closeBox(box, reader)
    await heard.over
    await expect(client.send(box, bytes(10))).rejects.toMatchObject({ type: 'refused', status: 404 })
  })
})

describe('a graceful stop', () => {
  it('ends the streams, keeps what was acknowledged, and is over long before anybody is cut off', async () => {
    const own = await startRelay()
    const client = own.client()
    const phone = await foundSpace(client)
    const heard = following(tell => signal => client.follow(phone, tell, signal))
    await expect.poll(() => heard.told.length).toBe(1)
    const appends = Array.from({ length: 50 }, () => client.append(phone, newId(), bytes(1_000)))
    await Promise.race(appends)
    await own.stop()
    await heard.over
    const outcomes = await Promise.allSettled(appends)
    const acknowledged = outcomes.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
    const again = await startRelay({ database: settingsFrom(['--data', own.folder ?? ''], {}).database })
    const { head } = await clientOf(again.origin).look(phone)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(Math.max(...acknowledged)).toBeLessThanOrEqual(head)
    await again.close()
    await own.close()
  })
})
