/** Several devices and one relay: what one records, all have. */
import { describe, expect, test } from 'vitest'
import { dump } from '../../vault/src/stand-ins/lives.ts'
import { draftOf, join, newDevice, type TestDevice } from './devices.ts'
import { relayForAll } from './relay-for-all.ts'

const relay = await relayForAll()

/** Until nobody has anything to tell the others. */
async function meet(...devices: readonly TestDevice[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const device of devices) await device.relay.syncNow()
}

async function agree(...devices: readonly TestDevice[]): Promise<readonly string[]> {
  const all = await Promise.all(devices.map(device => device.texts()))
  for (const [at, texts] of all.entries()) {
    expect(texts).toEqual(all[0])
    expect(devices[at]?.vault.diary.state.texts).toEqual(texts)
    expect(await devices[at]?.relay.troubles()).toEqual([])
  }
  return all[0] ?? []
}

async function pair(): Promise<[TestDevice, TestDevice]> {
  const [phone, laptop] = [await newDevice(relay.origin), await newDevice(relay.origin)]
  await phone.say('before there was a relay')
  await phone.relay.switchOn('phone')
  await join(phone, laptop)
  await meet(phone, laptop)
  return [phone, laptop]
}

/** Every sealed body that the relay shows to a device of the space. */
async function everythingOf(device: TestDevice): Promise<string[]> {
  const access = await device.relay.access()
  if (!access) throw new Error('off')
  const client = relay.client()
  const page = await client.page(access, 0)
  const manifest = await client.manifest(access)
  return [...page.batches.map(({ body }) => body), ...(manifest ? [manifest.body] : [])].map(body =>
    Buffer.from(body).toString('base64'),
  )
}

describe('two devices', () => {
  test('what was there before comes along, and what follows goes both ways', async () => {
    const [phone, laptop] = await pair()
    await phone.say('from the phone')
    await laptop.say('from the laptop')
    await meet(phone, laptop)
    const texts = await agree(phone, laptop)
    expect([...texts].sort()).toEqual(['before there was a relay', 'from the laptop', 'from the phone'])
    expect((await laptop.relay.devices()).map(({ name, own }) => [name, own])).toEqual([
      ['laptop', true],
      ['phone', false],
    ])
    expect(phone.relay.status).toEqual({ type: 'idle', unsent: 0 })
  })
})

describe('erasing', () => {
  test('what one device erases is gone on the other, and nothing of it stays on the relay', async () => {
    const [phone, laptop] = await pair()
    await phone.say('a secret word')
    await meet(phone, laptop)
    const before = await everythingOf(laptop)
    await phone.erase('a secret word')
    await phone.erase('before there was a relay')
    await meet(phone, laptop)
    expect(await agree(phone, laptop)).toEqual([])
    const after = await everythingOf(laptop)
    expect(before.filter(blob => after.includes(blob))).toEqual([])
  })

  test('what was erased comes back when it is brought back, everywhere', async () => {
    const [phone, laptop] = await pair()
    const copy = await phone.vault.diary.all()
    await laptop.erase('before there was a relay')
    await meet(laptop, phone)
    expect(await agree(phone, laptop)).toEqual([])
    await phone.vault.diary.union(copy, phone.now, { revive: true })
    await meet(phone, laptop)
    expect(await agree(phone, laptop)).toEqual(['before there was a relay'])
  })

  test('of an erasing and a bringing back at the same time the one that is sent later counts, on both', async () => {
    const [phone, laptop] = await pair()
    const bringBack = async (device: TestDevice) => {
      const copy = await device.vault.diary.all()
      await device.erase('before there was a relay')
      await device.vault.diary.union(copy, device.now, { revive: true })
    }
    await bringBack(laptop)
    await phone.erase('before there was a relay')
    await meet(laptop, phone)
    expect(await agree(phone, laptop)).toEqual([])

    await laptop.say('another')
    await meet(laptop, phone)
    const copy = await phone.vault.diary.all()
    await laptop.erase('another')
    await phone.erase('another')
    await phone.vault.diary.union(copy, phone.now, { revive: true })
    await meet(laptop, phone)
    expect(await agree(phone, laptop)).toEqual(['another'])
  })

  test('of what two devices did apart the erasing counts, also for one that was away while the log was tidied', async () => {
    const [phone, laptop] = await pair()
    const tablet = await newDevice(relay.origin)
    await join(phone, tablet, 'tablet')
    await meet(phone, tablet)
    await tablet.say('written in the mountains')
    await phone.erase('before there was a relay')
    for (let at = 0; at < 3; at++) await laptop.say(`entry ${at}`)
    await meet(phone, laptop)
    await phone.relay.sendAll()
    await meet(tablet, phone, laptop)
    const texts = await agree(phone, laptop, tablet)
    expect([...texts].sort()).toEqual(['entry 0', 'entry 1', 'entry 2', 'written in the mountains'])
  })
})

describe('a device that is removed', () => {
  test('keeps what it has, is told, and gets nothing new; one that was away goes on under the new secret', async () => {
    const [phone, laptop] = await pair()
    const tablet = await newDevice(relay.origin)
    await join(phone, tablet, 'tablet')
    await meet(phone, tablet, laptop)
    await tablet.say('from before')
    const [lost] = (await phone.relay.devices()).filter(({ name }) => name === 'laptop')
    await phone.relay.remove(lost?.device ?? '')
    await phone.say('not for the laptop')
    await phone.relay.syncNow()
    await phone.relay.sendAll()

    await expect(laptop.relay.syncNow()).rejects.toMatchObject({ type: 'refused' })
    expect(laptop.relay.status).toEqual({ type: 'removed' })
    expect(await laptop.texts()).toEqual(['before there was a relay'])

    await meet(tablet, phone)
    expect([...(await agree(phone, tablet))].sort()).toEqual([
      'before there was a relay',
      'from before',
      'not for the laptop',
    ])
    expect((await tablet.relay.devices()).map(({ name }) => name)).toEqual(['tablet', 'phone'])
  })

  test('two removals at once: both happen', async () => {
    const [phone, laptop] = await pair()
    const others = [await newDevice(relay.origin), await newDevice(relay.origin)]
    for (const [at, other] of others.entries()) await join(phone, other, `old ${at}`)
    await meet(phone, laptop)
    const idOf = async (name: string) =>
      (await phone.relay.devices()).find(one => one.name === name)?.device ?? ''
    const [first, second] = [await idOf('old 0'), await idOf('old 1')]
    await Promise.all([phone.relay.remove(first), laptop.relay.remove(second)])
    await phone.say('after both')
    await meet(phone, laptop)
    await agree(phone, laptop)
    expect((await phone.relay.devices()).map(({ name }) => name)).toEqual(['phone', 'laptop'])
    for (const other of others) await expect(other.relay.syncNow()).rejects.toMatchObject({ type: 'refused' })
  })
})

describe('switching off', () => {
  test('leaves the journal, and deletes the copy for everybody when asked', async () => {
    const [phone, laptop] = await pair()
    const access = await laptop.relay.access()
    await phone.relay.switchOff({ deleteThere: true })
    expect(phone.relay.status).toEqual({ type: 'off' })
    expect(await phone.texts()).toEqual(['before there was a relay'])
    if (!access) throw new Error('the laptop is on')
    await expect(relay.client().look(access)).rejects.toMatchObject({ type: 'refused' })
    await expect(laptop.relay.syncNow()).rejects.toMatchObject({ type: 'refused' })
    await laptop.relay.switchOff({ deleteThere: false })

    await laptop.relay.switchOn('laptop')
    await join(laptop, phone, 'phone')
    await meet(phone, laptop)
    await agree(phone, laptop)
  })
})

const isOrder = (input: Parameters<typeof fetch>[0]) => String(input).endsWith('/orders')

describe('a device that leaves by itself', () => {
  test('sends what waits, and the others take it out of their lists and go on under a new secret', async () => {
    const [phone, laptop] = await pair()
    const tablet = await newDevice(relay.origin)
    await join(phone, tablet, 'tablet')
    await meet(phone, laptop, tablet)
    await laptop.say('the last from the laptop')
    const before = await laptop.relay.access()
    if (!before) throw new Error('the laptop was on')
    expect(await laptop.relay.switchOff({ deleteThere: false })).toEqual({ told: true })
    expect(laptop.relay.status).toEqual({ type: 'off' })
    // Its key opens nothing any more, before any of the others came by.
    await expect(relay.client().look(before)).rejects.toMatchObject({ type: 'refused' })

    await meet(phone, tablet)
    for (const device of [phone, tablet])
      expect((await device.relay.devices()).map(({ name }) => name).sort()).toEqual(['phone', 'tablet'])
    expect(await agree(phone, tablet)).toContain('the last from the laptop')
    await tablet.say('without the laptop')
    await meet(tablet, phone)
    await agree(phone, tablet)
    // It may come again, as a new one.
    await join(phone, laptop)
    await meet(phone, laptop, tablet)
    expect((await tablet.relay.devices()).map(({ name }) => name)).toEqual(['tablet', 'phone', 'laptop'])
  })

  test('cut off before the relay heard of it, its key is ended by whoever reads that it left', async () => {
    const [phone, laptop] = await pair()
    await laptop.reopen((input, init) =>
      isOrder(input) ? Promise.reject(new TypeError('cut off')) : fetch(input, init),
    )
    const before = await laptop.relay.access()
    if (!before) throw new Error('the laptop was on')
    expect(await laptop.relay.switchOff({ deleteThere: false })).toEqual({ told: true })
    expect((await relay.client().look(before)).devices).toHaveLength(2)
    await phone.relay.syncNow()
    await expect(relay.client().look(before)).rejects.toMatchObject({ type: 'refused' })
    expect(await phone.relay.troubles()).toEqual([])
  })

  test('removed by another one at the same moment, it does not tell the relay a secret that nobody has', async () => {
    const [phone, laptop] = await pair()
    const [own] = await laptop.relay.devices()
    await phone.reopen((input, init) =>
      isOrder(input) ? Promise.reject(new TypeError('cut off')) : fetch(input, init),
    )
    let isFirst = true
    // The phone's removal comes into the log just before the laptop's own; the relay has heard of neither.
    await laptop.reopen(async (input, init) => {
      if (String(input).includes('/log?batch=') && isFirst) {
        isFirst = false
        await expect(phone.relay.remove(own?.device ?? '')).rejects.toMatchObject({ type: 'unreachable' })
      }
      return fetch(input, init)
    })
    expect(await laptop.relay.switchOff({ deleteThere: false })).toEqual({ told: true })
    await phone.reopen()
    const tablet = await newDevice(relay.origin)
    await join(phone, tablet, 'tablet')
    await phone.say('after both')
    await meet(phone, tablet)
    expect(await agree(phone, tablet)).toContain('after both')
    expect(await phone.relay.troubles()).toEqual([])
  })

  test('without a network it leaves all the same, and says that the others could not be told', async () => {
    const [phone, laptop] = await pair()
    await laptop.reopen(async () => {
      throw new TypeError('no network')
    })
    expect(await laptop.relay.switchOff({ deleteThere: false })).toEqual({ told: false })
    expect(laptop.relay.status).toEqual({ type: 'off' })
    await phone.relay.syncNow()
    expect((await phone.relay.devices()).map(({ name }) => name)).toEqual(['phone', 'laptop'])
  })
})

describe('names in the list', () => {
  test('a device with a name that is taken gets a number, the same on all of them', async () => {
    const first = await newDevice(relay.origin)
    await first.relay.switchOn('Computer')
    const [second, third] = [await newDevice(relay.origin), await newDevice(relay.origin)]
    for (const other of [second, third]) await join(first, other, 'Computer')
    await meet(first, second, third)
    for (const device of [first, second, third])
      expect((await device.relay.devices()).map(({ name }) => name).sort()).toEqual([
        'Computer',
        'Computer 2',
        'Computer 3',
      ])
  })
})

describe('a vault behind a passphrase', () => {
  test('sends what was left while it was locked, once it is open again; its disk tells nothing of the space', async () => {
    const [phone, laptop] = await pair()
    const access = await phone.relay.access()
    await phone.vault.setPassphrase('a quiet harbour in the north')
    phone.vault.lock()
    expect(await phone.relay.syncNow().catch(() => 'ended')).toBeUndefined()
    await phone.vault.leave([draftOf('left at night')], phone.now)
    const disk = await dump(phone.origin)
    expect(disk).toContain('"outbox":true')
    expect(disk).not.toContain(access?.space)
    expect(disk).not.toContain(access?.device)

    await phone.vault.unlockWithPassphrase('a quiet harbour in the north')
    phone.relay = await phone.vault.relay({ client: relay.client(), now: () => phone.now })
    await meet(phone, laptop)
    expect(await agree(phone, laptop)).toContain('left at night')
  })
})

describe('a device that is on', () => {
  test('tells how much waits to be sent as soon as it is recorded', async () => {
    const [phone] = await pair()
    await phone.say('one more')
    await phone.say('and another')
    await expect.poll(() => phone.relay.status).toEqual({ type: 'idle', unsent: 2 })
    await phone.relay.syncNow()
    expect(phone.relay.status).toEqual({ type: 'idle', unsent: 0 })
  })

  test('listens: what one device sends, the other fetches by itself', async () => {
    const [phone, laptop] = await pair()
    const controller = new AbortController()
    const following = laptop.relay.follow(controller.signal)
    await phone.say('heard at once')
    await phone.relay.syncNow()
    await expect.poll(() => laptop.texts(), { timeout: 20_000 }).toContain('heard at once')
    controller.abort()
    await following
  })
})

describe('a device that had a journal of its own', () => {
  test('is united with the space: all entries on both', async () => {
    const [phone, laptop] = [await newDevice(relay.origin), await newDevice(relay.origin)]
    await phone.say('on the phone')
    await laptop.say('on the laptop')
    await phone.relay.switchOn('phone')
    await join(phone, laptop)
    await meet(phone, laptop)
    expect([...(await agree(phone, laptop))].sort()).toEqual(['on the laptop', 'on the phone'])
  })

  test('an entry too large for any batch comes along, too', async () => {
    const [phone, laptop] = await pair()
    const long = Array.from({ length: 20_000 }, () => Math.random().toString(36)).join(' ')
    await phone.say(long)
    await meet(phone, laptop)
    expect(await agree(phone, laptop)).toContain(long)
  })
})
