import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { VaultRecord } from '../contract.ts'
import type { DeviceLog } from './device-log.ts'
import { compare } from './order.ts'
import { Fuse, fusedDatabase, fusedKeyring } from './test-faults.ts'
import {
  DAY,
  drafts,
  NOON,
  newDevice,
  recordsFrom,
  type Story,
  type TestDevice,
  testKeyring,
  words,
} from './test-support.ts'

// Two slow cores and every suite at once: these tests do real cryptography on a lot of rows.
vi.setConfig({ testTimeout: 300_000 })

const LONG = process.env.LONG === '1'

/** The plain array that the log is held against. `unsure`: asked for by a tab that was killed before it answered. */
interface Model {
  records: VaultRecord[]
  unsure: { readonly added: readonly VaultRecord[]; readonly erased: ReadonlySet<string> } | undefined
  now: number
}

interface Real {
  readonly device: TestDevice
  log: DeviceLog<Story>
  fuse: Fuse
}

type Command = fc.AsyncCommand<Model, Real>

async function openTab(real: Real, fuse: Fuse): Promise<void> {
  const { device } = real
  real.log.close()
  real.fuse = fuse
  real.log = await device.open({
    db: fusedDatabase(device.db, fuse),
    keyring: fusedKeyring(step => testKeyring(device.secrets, step), fuse),
  })
}

/** After a kill the array learns which of the unsure things happened: all of one request, or nothing of it. */
async function reopen(model: Model, real: Real): Promise<void> {
  await openTab(real, new Fuse())
  const { unsure } = model
  model.unsure = undefined
  if (!unsure) return
  const ids = new Set((await real.log.all()).map(({ id }) => id))
  const came = unsure.added.filter(({ id }) => ids.has(id))
  expect([0, unsure.added.length]).toContain(came.length)
  const known = model.records.filter(({ id }) => unsure.erased.has(id))
  const went = known.filter(({ id }) => !ids.has(id))
  expect([0, known.length]).toContain(went.length)
  const gone = new Set(went.map(({ id }) => id))
  const found = await real.log.all()
  const added = found.filter(({ id }) => came.some(record => record.id === id))
  model.records = [...model.records.filter(({ id }) => !gone.has(id)), ...added].sort(compare)
}

/** Looking counts as a step, too: a tab may die of it. */
async function agree(model: Model, real: Real): Promise<void> {
  try {
    await compareBoth(model, real)
  } catch (failure) {
    if (!real.fuse.isBurnt) throw failure
    await reopen(model, real)
    await compareBoth(model, real)
  }
}

async function compareBoth(model: Model, real: Real): Promise<void> {
  const all = await real.log.all()
  expect(all.map(({ id }) => id)).toEqual(model.records.map(({ id }) => id))
  expect(words(all)).toEqual(words(model.records))
  expect(real.log.state.texts).toEqual(words(model.records))
  expect(real.log.damage).toEqual([])
}

/** Runs a request; when the tab was killed in it, opens another tab and finds out. */
async function attempt(
  model: Model,
  real: Real,
  unsure: { added?: readonly VaultRecord[]; erased?: readonly string[] },
  request: () => Promise<void>,
): Promise<void> {
  try {
    await request()
  } catch (failure) {
    if (!real.fuse.isBurnt) throw failure
    model.unsure = { added: unsure.added ?? [], erased: new Set(unsure.erased) }
  }
  if (real.fuse.isBurnt) await reopen(model, real)
}

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real)
    await agree(model, real)
  },
  toString: () => name,
})

const append = (count: number, later: number): Command =>
  command(`append ${count}`, async (model, real) => {
    model.now += later
    const wanted = drafts(count)
    const added = wanted.map(one => ({ ...one, hlc: '' }))
    await attempt(model, real, { added }, async () => {
      model.records = [...model.records, ...(await real.log.append(wanted, model.now))].sort(compare)
    })
  })

const union = (count: number, ago: number, again: boolean): Command =>
  command(`union ${count}`, async (model, real) => {
    const added = recordsFrom(model.now - ago, count)
    const offered = again ? [...model.records.slice(0, 5), ...added].reverse() : added
    await attempt(model, real, { added }, async () => {
      const report = await real.log.union(offered, model.now)
      expect(report.added).toBe(count)
      model.records = [...model.records, ...added].sort(compare)
    })
  })

const erase = (picks: readonly number[]): Command =>
  command(`erase ${picks.length}`, async (model, real) => {
    const { records } = model
    const ids = records.length === 0 ? [] : picks.map(pick => records[pick % records.length]?.id ?? '')
    await attempt(model, real, { erased: ids }, async () => {
      await real.log.erase(ids, model.now)
      model.records = model.records.filter(({ id }) => !ids.includes(id))
    })
  })

const visit = (): Command => command('reopen', (_, real) => openTab(real, new Fuse()))

/** The next tab dies at its `at`-th step towards the disk, whatever it is doing then. */
const arm = (at: number, how: 'before' | 'inside'): Command =>
  command(`kill at ${at} ${how}`, async (model, real) => {
    await openTab(real, new Fuse(at, how)).catch(failure => {
      if (!real.fuse.isBurnt) throw failure
    })
    if (real.fuse.isBurnt) await reopen(model, real)
  })

const settle = (): Command =>
  command('settle', async (model, real) => {
    await real.log.settled()
    if (real.fuse.isBurnt) await reopen(model, real)
  })

const anyCommand = [
  fc
    .tuple(fc.constantFrom(1, 1, 3, 60, 140), fc.integer({ min: -5000, max: 100_000 }))
    .map(a => append(...a)),
  fc
    .tuple(fc.constantFrom(1, 20, 520), fc.integer({ min: 0, max: 30 * DAY }), fc.boolean())
    .map(a => union(...a)),
  fc.array(fc.nat(), { minLength: 1, maxLength: 4 }).map(erase),
  fc.constant(visit()),
  fc.constant(settle()),
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('before' as const, 'inside' as const))
    .map(a => arm(...a)),
]

describe('the log against a plain array', () => {
  test('nothing acknowledged is lost, nothing is invented, and the state is the fold of the array', {
    timeout: 1_200_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(anyCommand, { maxCommands: LONG ? 60 : 25 }), async commands => {
        const device = await newDevice()
        const log = await device.open()
        const setup = (): { model: Model; real: Real } => ({
          model: { records: [], unsure: undefined, now: NOON },
          real: { device, log, fuse: new Fuse() },
        })
        await fc.asyncModelRun(setup, commands)
      }),
      { numRuns: LONG ? 400 : 40 },
    )
  })

  test('any order and any split of arrival give the same state', async () => {
    const records = recordsFrom(NOON - DAY, 40)
    const arrivals = fc.tuple(
      fc.shuffledSubarray(records, { minLength: records.length }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 40, maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(arrivals, async ([shuffled, sizes]) => {
        const log = await (await newDevice()).open()
        let from = 0
        for (const size of sizes) {
          await log.union(shuffled.slice(Math.max(from - 2, 0), from + size), NOON)
          from += size
        }
        expect(log.state.texts).toEqual(words(records))
      }),
      { numRuns: LONG ? 200 : 15 },
    )
  })
})
