/** Devices that are killed in the middle, and devices that are away for weeks: nothing is lost, nothing is doubled. */
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { between } from './between.ts'
import { join, newDevice, type TestDevice } from './devices.ts'
import { relayForAll } from './relay-for-all.ts'

const LONG = process.env.LONG === '1'
const HOUR = 3_600_000
const DAY = 24 * HOUR

const relay = await relayForAll()

/** The whole page dies at its `at`-th step: a request, its answer, or a write to the disk. */
const fuse = { left: Number.POSITIVE_INFINITY, burnt: false }
const transaction = IDBDatabase.prototype.transaction

function step(): void {
  fuse.left -= 1
  if (fuse.left <= 0) fuse.burnt = true
  if (fuse.burnt) throw new DOMException('killed', 'AbortError')
}

function light(at: number): void {
  Object.assign(fuse, { left: at, burnt: false })
  IDBDatabase.prototype.transaction = function (...args) {
    if (args[1] === 'readwrite') step()
    return transaction.apply(this, args)
  }
}

function putOut(): boolean {
  const { burnt } = fuse
  Object.assign(fuse, { left: Number.POSITIVE_INFINITY, burnt: false })
  IDBDatabase.prototype.transaction = transaction
  return burnt
}
afterEach(() => void putOut())

async function settled(...devices: readonly TestDevice[]): Promise<readonly string[]> {
  for (let round = 0; round < 3; round++) for (const device of devices) await device.relay.syncNow()
  const [first = [], ...others] = await Promise.all(devices.map(device => device.texts()))
  for (const texts of others) expect(texts).toEqual(first)
  for (const device of devices) {
    expect(device.vault.diary.state.texts).toEqual(first)
    expect(device.relay.status).toEqual({ type: 'idle', unsent: 0 })
    expect(await device.relay.troubles()).toEqual([])
  }
  return first
}

describe('a page that is killed', () => {
  test('at any step of receiving, sending and tidying: all is there once, and the other device agrees', {
    timeout: 1_200_000,
  }, async () => {
    const line = between()
    line.before = step
    line.after = step
    const phone = await newDevice(relay.origin, undefined, line.fetch)
    const laptop = await newDevice(relay.origin)
    await phone.say('entry 0')
    await phone.relay.switchOn('phone')
    await join(phone, laptop)
    const expected = new Set(['entry 0'])
    let [at, kills] = [1, 0]
    for (let round = 1; round <= (LONG ? 120 : 30); round++) {
      await phone.say(`entry ${round}`)
      await laptop.say(`elsewhere ${round}`)
      expected.add(`entry ${round}`).add(`elsewhere ${round}`)
      if (round % 3 === 0) {
        await phone.erase(`entry ${round - 1}`)
        expected.delete(`entry ${round - 1}`)
      }
      await laptop.relay.syncNow()
      light(at)
      await phone.relay.syncNow().catch(() => {})
      const burnt = putOut()
      at = burnt ? at + 1 : 1
      kills += burnt ? 1 : 0
      await phone.reopen()
    }
    const texts = await settled(phone, laptop)
    expect(kills).toBeGreaterThan(15)
    expect([...texts].sort()).toEqual([...expected].sort())
  })
})

type Doing =
  | {
      readonly who: number
      readonly what: 'say' | 'erase' | 'revive' | 'sync' | 'reopen'
      readonly pick: number
    }
  | { readonly who: number; readonly what: 'kill'; readonly pick: number }

const doing = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom<Doing['what'][]>(
    'say',
    'say',
    'say',
    'erase',
    'revive',
    'sync',
    'sync',
    'kill',
    'reopen',
  ),
  pick: fc.nat(60),
})

/** Everything that was ever recorded, and what somebody erased of it. */
interface Done {
  readonly said: string[]
  readonly erased: Set<string>
}

async function act(device: TestDevice, { what, pick }: Doing, { said, erased }: Done): Promise<void> {
  const { diary } = device.vault
  switch (what) {
    case 'say': {
      const text = `entry ${said.length}`
      said.push(text)
      device.now += (pick % 7) * DAY
      await device.say(text)
      return
    }
    case 'erase': {
      const all = await device.texts()
      const text = all[pick % Math.max(all.length, 1)]
      if (text === undefined) return
      erased.add(text)
      return device.erase(text)
    }
    case 'revive': {
      const copy = await diary.all()
      const one = copy[pick % Math.max(copy.length, 1)]
      if (!one) return
      await diary.erase([one.id], device.now)
      await diary.union([one], device.now, { revive: true })
      return
    }
    case 'sync':
      return device.relay.syncNow()
    case 'reopen':
      return device.reopen()
    case 'kill':
      light(pick + 1)
      await device.relay.syncNow().catch(() => {})
      putOut()
      return device.reopen()
  }
}

describe('three devices that do as they like, their clocks hours apart', () => {
  test('have the same entries in the same order, and the same state, once they have met', {
    timeout: 1_200_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 10, maxLength: LONG ? 80 : 40 }), async script => {
        const begin = Date.UTC(2026, 10, 1)
        const line = between()
        line.before = step
        line.after = step
        const devices = [
          await newDevice(relay.origin, begin, line.fetch),
          await newDevice(relay.origin, begin - 5 * HOUR, line.fetch),
          await newDevice(relay.origin, begin + 9 * HOUR, line.fetch),
        ]
        const [first, ...others] = devices
        if (!first) return
        await first.relay.switchOn('first')
        for (const other of others) await join(first, other)
        const done: Done = { said: [], erased: new Set() }
        for (const one of script) {
          const device = devices[one.who]
          if (device) await act(device, one, done)
        }
        const texts = await settled(...devices)
        expect(done.said.filter(text => !done.erased.has(text) && !texts.includes(text))).toEqual([])
        expect(new Set(texts).size).toBe(texts.length)
        for (const device of devices) device.vault.close()
      }),
      { numRuns: LONG ? 150 : 8 },
    )
  })
})
