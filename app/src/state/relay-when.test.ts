import { RelayError, type RelayStatus } from '@breakwater/vault/relay'
import { beforeEach, expect, test } from 'vitest'
import { InStep } from './relay-when.ts'

/** A page whose timers fire when a test says so. */
function page() {
  const timers = new Map<() => void, number>()
  let seen: (visible: boolean) => void = () => undefined
  let online: () => void = () => undefined
  let isVisible = true
  return {
    timers,
    waits: () => [...timers.values()],
    fire: () => {
      for (const act of [...timers.keys()]) {
        timers.delete(act)
        act()
      }
    },
    show: (visible: boolean) => {
      isVisible = visible
      seen(visible)
    },
    goOnline: () => online(),
    world: {
      isVisible: () => isVisible,
      onVisibility: (changed: (visible: boolean) => void) => {
        seen = changed
        return () => undefined
      },
      onOnline: (back: () => void) => {
        online = back
        return () => undefined
      },
      after: (ms: number, act: () => void) => {
        timers.set(act, ms)
        return () => timers.delete(act)
      },
      randomBetween: (least: number, most: number) => (least + most) / 2,
    },
  }
}

/** A relay that counts how often it was asked, and fails when told to. */
function relay(type: RelayStatus['type'] = 'idle') {
  let listener: () => void = () => undefined
  const there = {
    status: { type, unsent: 0 } as RelayStatus,
    failure: undefined as unknown,
    asked: 0,
    lines: 0,
    subscribe: (told: (status: RelayStatus) => void) => {
      listener = () => told(there.status)
      return () => undefined
    },
    become: (status: RelayStatus) => {
      there.status = status
      listener()
    },
    syncNow: async () => {
      there.asked += 1
      if (there.failure !== undefined) throw there.failure
    },
    follow: (signal: AbortSignal) => {
      there.lines += 1
      return new Promise<void>(resolve =>
        signal.addEventListener('abort', () => {
          there.lines -= 1
          resolve()
        }),
      )
    },
  }
  return there
}

let change: () => void
let faults: unknown[]
beforeEach(() => {
  faults = []
})

function begin(sync: ReturnType<typeof relay>, { world }: ReturnType<typeof page>) {
  const onChange = (changed: () => void) => {
    change = changed
    return () => undefined
  }
  return new InStep({ sync, onChange, onFault: fault => faults.push(fault), world })
}

const settled = () => new Promise(resolve => setImmediate(resolve))

test('a device goes to the relay when it opens, and listens while somebody looks', async () => {
  const [sync, screen] = [relay(), page()]
  begin(sync, screen)
  await expect.poll(() => [sync.asked, sync.lines]).toEqual([1, 1])
  screen.show(false)
  await expect.poll(() => sync.lines).toBe(0)
  screen.show(true)
  await expect.poll(() => sync.lines).toBe(1)
})

test('a tap is no request: what was recorded goes one to three minutes later, together with what follows', async () => {
  const [sync, screen] = [relay(), page()]
  begin(sync, screen)
  await expect.poll(() => sync.lines).toBe(1)
  change()
  change()
  expect(screen.waits()).toEqual([120_000])
  expect(sync.asked).toBe(1)
  screen.fire()
  await expect.poll(() => sync.asked).toBe(2)
})

test('a page that is hidden sends at once what waits, and asks for nothing when nothing waits', async () => {
  const [sync, screen] = [relay(), page()]
  begin(sync, screen)
  await expect.poll(() => sync.lines).toBe(1)
  screen.show(false)
  await settled()
  expect(sync.asked).toBe(1)
  change()
  screen.show(false)
  await expect.poll(() => sync.asked).toBe(2)
  expect(screen.waits()).toEqual([])
})

test('failures wait longer each time, as long as the relay asks at least, and end when the network comes back', async () => {
  const [sync, screen] = [relay(), page()]
  sync.failure = new RelayError('unreachable')
  begin(sync, screen)
  const waits: number[] = []
  for (const round of [1, 2, 3]) {
    await expect.poll(() => [sync.asked, screen.timers.size]).toEqual([round, 1])
    waits.push(...screen.waits())
    screen.fire()
  }
  expect(waits[1]).toBeGreaterThan(waits[0] ?? 0)
  expect(waits[2]).toBeGreaterThan(waits[1] ?? 0)
  await expect.poll(() => [sync.asked, screen.timers.size]).toEqual([4, 1])
  sync.failure = new RelayError('tooMany', { retryAfterMs: 3_600_000 })
  screen.goOnline()
  await expect.poll(() => screen.waits()).toEqual([3_600_000])
  sync.failure = undefined
  screen.goOnline()
  await expect.poll(() => [sync.lines, screen.timers.size]).toEqual([1, 0])
  expect(faults).toEqual([])
})

test('what no relay is to blame for is told, and tried again', async () => {
  const [sync, screen] = [relay(), page()]
  const fault = new Error('the disk')
  sync.failure = fault
  begin(sync, screen)
  await expect.poll(() => faults).toEqual([fault])
  expect(screen.timers.size).toBe(1)
})

test('nothing goes anywhere while it is off, held, or stopped', async () => {
  const [sync, screen] = [relay('off'), page()]
  const step = begin(sync, screen)
  change()
  screen.goOnline()
  screen.show(false)
  screen.show(true)
  await settled()
  expect([sync.asked, sync.lines, screen.timers.size]).toEqual([0, 0, 0])
  sync.become({ type: 'idle', unsent: 0 })
  await expect.poll(() => [sync.asked, sync.lines]).toEqual([1, 1])
  step.hold()
  change()
  screen.goOnline()
  await settled()
  expect([sync.asked, sync.lines, screen.timers.size]).toEqual([1, 0, 0])
  step.now()
  await expect.poll(() => [sync.asked, sync.lines]).toEqual([2, 1])
  sync.become({ type: 'removed' })
  step.now()
  await settled()
  expect([sync.asked, sync.lines, screen.timers.size]).toEqual([2, 0, 0])
})
