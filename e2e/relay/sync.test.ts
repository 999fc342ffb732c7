/** Several devices and one relay: what one records, all have. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { join, newDevice, type TestDevice } from './devices.ts'
import { startRelay, type TestRelay } from './support.ts'

let relay: TestRelay
beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.close())

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
