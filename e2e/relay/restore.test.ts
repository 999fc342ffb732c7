/** A relay that is brought back from last night's copy, and people who went on meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backUp, restore } from '../../server/src/relay/backup.ts'
import { join as joinAs, newDevice, type TestDevice } from './devices.ts'
import { startRelay, type TestRelay } from './support.ts'

const night = new Date('2026-11-21T04:00:00Z')
let folder = ''
let file = ''
let relay: TestRelay

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restore-'))
  file = join(folder, 'relay.sqlite')
  relay = await startRelay({ database: { file } })
})
afterEach(async () => {
  await relay.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function bringBack(copy: string): Promise<void> {
  const { port } = relay
  await relay.stop()
  await restore(copy, file, night)
  relay = await startRelay({ database: { file }, port })
}

const troublesOf = async ({ relay }: TestDevice) => (await relay.troubles()).map(({ type }) => type)

it('loses nothing of anybody, and tells a removed device nothing new', async () => {
  const [phone, laptop, lost] = [
    await newDevice(relay.origin),
    await newDevice(relay.origin),
    await newDevice(relay.origin),
  ]
  await phone.say('before the copy')
  await phone.relay.switchOn('phone')
  await joinAs(phone, laptop, 'laptop')
  await joinAs(phone, lost, 'lost phone')
  for (const device of [laptop, lost, phone]) await device.relay.syncNow()
  const copy = await backUp(file, join(folder, 'copies'), night)

  const named = (await phone.relay.devices()).find(({ name }) => name === 'lost phone')
  await phone.relay.remove(named?.device ?? '')
  await phone.say('after the copy')
  await phone.relay.syncNow()
  await laptop.relay.syncNow()
  await bringBack(copy)

  for (const device of [phone, laptop]) {
    await device.relay.syncNow()
    expect(await troublesOf(device)).toEqual(['rolledBack'])
  }
  await phone.relay.sendAll()
  await phone.say('when it was mended')
  await phone.relay.syncNow()
  await laptop.relay.syncNow()
  for (const device of [phone, laptop]) {
    expect(await troublesOf(device)).toEqual([])
    expect(await device.texts()).toEqual(['before the copy', 'after the copy', 'when it was mended'])
  }

  await expect(lost.relay.syncNow()).rejects.toMatchObject({ type: 'refused' })
  expect(await lost.texts()).toEqual(['before the copy'])
})

it('takes orders again once everything was sent: it hears who was removed and who came since', async () => {
  const [phone, lost, guest] = [
    await newDevice(relay.origin),
    await newDevice(relay.origin),
    await newDevice(relay.origin),
  ]
  await phone.say('before the copy')
  await phone.relay.switchOn('phone')
  await joinAs(phone, lost, 'lost phone')
  const copy = await backUp(file, join(folder, 'copies'), night)
  await joinAs(phone, guest, 'guest')
  for (const device of [lost, guest, phone]) await device.relay.syncNow()
  for (const name of ['lost phone', 'guest']) {
    const named = (await phone.relay.devices()).find(one => one.name === name)
    await phone.relay.remove(named?.device ?? '')
  }
  await bringBack(copy)
  await phone.relay.syncNow()
  await phone.relay.sendAll()

  await expect(lost.relay.syncNow()).rejects.toMatchObject({ type: 'refused' })
  const laptop = await newDevice(relay.origin)
  await joinAs(phone, laptop, 'laptop')
  await laptop.relay.syncNow()
  expect(await laptop.texts()).toEqual(['before the copy'])
  await phone.relay.switchOff({ deleteThere: true })
  expect(phone.relay.status).toEqual({ type: 'off' })
})
