/** A long journal on its first way: seen at once, cancelled, resumed, and nothing of it sent or fetched twice. */
import { describe, expect, test } from 'vitest'
import { type Between, between } from './between.ts'
import { draftOf, join, newDevice, type TestDevice } from './devices.ts'
import { relayForAll } from './relay-for-all.ts'

const ENTRIES = 6_000
/** 500 entries each. */
const SEGMENTS = 12

const relay = await relayForAll()

async function longJournal(line: Between): Promise<TestDevice> {
  const device = await newDevice(relay.origin, undefined, line.fetch)
  const hlc = (at: number) =>
    `${(device.now + at * 1_000).toString(16).padStart(12, '0')}0000aaaaaaaaaaaaaaaa`
  const records = Array.from({ length: ENTRIES }, (_, at) => ({ ...draftOf(`entry ${at}`), hlc: hlc(at) }))
  await device.vault.diary.union(records, device.now)
  device.now += ENTRIES * 1_000
  return device
}

/** Counts blobs that go one way, and cancels when a status says so. */
function watched(line: Between, device: TestDevice, method: 'PUT' | 'GET') {
  const controller = new AbortController()
  const seen = { blobs: 0, steps: [] as number[], signal: controller.signal }
  line.after = (path, how) => {
    if (how === method && path.includes('/blobs/')) seen.blobs += 1
  }
  const cancelAt = (done: number) =>
    device.relay.subscribe(status => {
      if (status.type !== 'sending' && status.type !== 'receiving') return
      seen.steps.push(status.done)
      if (status.done >= done && status.done < status.total) controller.abort()
    })
  return { seen, cancelAt }
}

describe('a journal of some length', () => {
  test('is sent with progress, can be cancelled, and goes on where it was', async () => {
    const line = between()
    const phone = await longJournal(line)
    const { seen, cancelAt } = watched(line, phone, 'PUT')
    cancelAt(5_000)
    await phone.relay.switchOn('phone', seen.signal)
    expect(seen.steps).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000])
    expect(phone.relay.status).toEqual({ type: 'idle', unsent: 0, unfinished: 'sending' })
    const cancelled = seen.blobs

    await phone.reopen()
    await phone.relay.syncNow()
    // Ten are there and known to be; the rest, the snapshot and the list of them all follow.
    expect(seen.blobs - cancelled).toBe(SEGMENTS - 10 + 2)
    expect(phone.relay.status).toEqual({ type: 'idle', unsent: 0 })
  })

  test('goes the rest of its first way before another device is let in', async () => {
    const line = between()
    const phone = await longJournal(line)
    const { seen, cancelAt } = watched(line, phone, 'PUT')
    cancelAt(2_000)
    await phone.relay.switchOn('phone', seen.signal)
    const laptop = await newDevice(relay.origin, phone.now)
    await join(phone, laptop)
    await laptop.relay.syncNow()
    expect((await laptop.texts()).length).toBe(ENTRIES)
    expect(seen.blobs).toBe(SEGMENTS + 2)
  })

  test('shows itself on a new device at once, takes entries meanwhile, and is whole after a cancelled beginning', async () => {
    const phone = await longJournal(between())
    await phone.relay.switchOn('phone')
    const line = between()
    const laptop = await newDevice(relay.origin, phone.now, line.fetch)
    await join(phone, laptop)
    const { seen, cancelAt } = watched(line, laptop, 'GET')
    cancelAt(3_000)
    let atFirst = 0
    laptop.vault.diary.subscribe(({ texts }) => {
      atFirst ||= texts.length
    })
    await laptop.relay.syncNow(seen.signal)
    expect(laptop.relay.status).toEqual({ type: 'idle', unsent: 0, unfinished: 'receiving' })
    expect(atFirst).toBe(ENTRIES)
    // Of what is here already the newest came first: it is what somebody would look up.
    expect(await laptop.texts()).toEqual((await phone.texts()).slice(-3_000))
    expect(laptop.vault.diary.state.texts.length).toBe(ENTRIES)
    await laptop.say('written while the rest is on its way')
    expect(laptop.vault.diary.state.texts.at(-1)).toBe('written while the rest is on its way')
    expect(laptop.vault.diary.state.texts.length).toBe(ENTRIES + 1)

    const fetched = seen.blobs
    await laptop.reopen()
    let again = 0
    laptop.vault.diary.subscribe(({ texts }) => {
      again ||= texts.length
    })
    await laptop.relay.syncNow()
    // Closed in between, it is shown as a whole again, with what was written here.
    expect(again).toBe(ENTRIES + 1)
    // The list of segments, the snapshot, and the half that was not here.
    expect(seen.blobs - fetched).toBe(2 + SEGMENTS / 2)
    expect(laptop.vault.diary.state.texts.length).toBe(ENTRIES + 1)
    await phone.relay.syncNow()
    expect(await phone.texts()).toEqual(await laptop.texts())
    expect(phone.vault.diary.state.texts).toEqual(laptop.vault.diary.state.texts)
  })
})
