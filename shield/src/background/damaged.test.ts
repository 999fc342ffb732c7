import { nobody, plainSetup, type Setup } from '@breakwater/core/cut'
import { beforeEach, expect, test, vi } from 'vitest'

/** A place of the browser that a test can fill, damage or break. */
class Place {
  kept: Record<string, unknown> = {}
  full = false
  broken = false

  async get(name: string) {
    if (this.broken) throw new Error('cannot be read')
    return structuredClone(name in this.kept ? { [name]: this.kept[name] } : {})
  }

  async set(values: Record<string, unknown>) {
    if (this.full) throw new Error('QUOTA_BYTES quota exceeded')
    Object.assign(this.kept, structuredClone(values))
  }

  async remove(name: string) {
    delete this.kept[name]
  }
}

const [disk, memory] = [new Place(), new Place()]
vi.stubGlobal('chrome', { storage: { local: disk, session: memory } })
const { take, held } = await import('./held.ts')
const { count, counts, countLeft, countWent } = await import('./counts.ts')
const { refusal } = await import('./refusal.ts')
const { goesOn, status } = await import('./status.ts')
const { turnOff } = await import('./switch.ts')

const setup: Setup = {
  ...plainSetup,
  people: [{ ...nobody, names: ['Alex Rivera'] } as Setup['people'][number]],
  wait: 5,
  nightWait: 0,
  night: { from: 0, to: 0 },
}
const key = '11'.repeat(32)
const noon = Date.parse('2026-11-20T12:00:00Z')
const minute = 60_000

beforeEach(() => {
  for (const place of [disk, memory]) Object.assign(place, { kept: {}, full: false, broken: false })
})

test('a full disk refuses a setup with a reason, and what was there before goes on', async () => {
  await take(setup, key)
  disk.full = true
  const error: unknown = await take({ ...setup, wait: 60 }, key).catch(failed => failed)
  expect(refusal(error)).toBe('storage')
  expect((await held()).held?.setup.wait).toBe(5)
})

test('on a full disk one can leave and go on; nothing is counted', async () => {
  disk.full = true
  await countLeft(noon)
  await countWent('profile', noon, 'worse')
  expect(await counts()).toEqual([])
})

test('where a shorter list finds room, the older half of the counts goes', async () => {
  for (let at = 0; at < 10; at++) await count('left', noon + at)
  const set = vi.spyOn(disk, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await count('left', noon + 10)
  set.mockRestore()
  expect((await counts()).map(({ at }) => at - noon)).toEqual([5, 6, 7, 8, 9, 10])
})

test.each([
  ['bytes of it were changed', { nonce: '00'.repeat(12), data: 'ab'.repeat(40) }],
  ['it is no seal', { nonce: 7 }],
  ['it is a text', 'sealed'],
])('a damaged seal is locked, not open and not "nobody": %s', async (_, sealed) => {
  await take(setup, key)
  disk.kept.sealed = sealed
  expect(await held()).toEqual({ stage: 'locked' })
  expect(await status(noon)).toMatchObject({ stage: 'locked', armed: false })
  await take(setup, key)
  expect((await held()).stage).toBe('open')
})

test('a disk that cannot be read counts as locked, so that no rule of the browser is taken away', async () => {
  await take(setup, key)
  disk.broken = true
  expect(await status(noon)).toMatchObject({ stage: 'locked', off: undefined })
})

test.each([['words'], [{ a: 1 }], [[1, null, { id: 3 }]]])('damaged counts are none: %j', async kept => {
  disk.kept.counts = kept
  expect(await counts()).toEqual([])
  await count('left', noon)
  expect(await counts()).toHaveLength(1)
})

test('off for half an hour is over when the clock is set back before it began', async () => {
  await take(setup, key)
  await turnOff(30, undefined, noon)
  expect((await status(noon + 10 * minute)).armed).toBe(false)
  expect((await status(noon - minute)).armed).toBe(true)
  expect((await status(noon + 31 * minute)).armed).toBe(true)
})

test('going on never lasts longer than it was chosen for, whatever the clock says', async () => {
  await take(setup, key)
  memory.kept.goUntil = noon + (await goesOn())
  expect((await status(noon + minute)).goUntil).toBe(noon + 10 * minute)
  expect((await status(noon - 60 * minute)).goUntil).toBe(0)
})

test('going on lasts as long as was set; ten minutes where an older setup says nothing', async () => {
  const { goFor: _, ...older } = setup
  await take(older, key)
  expect(await goesOn()).toBe(10 * minute)
  await take({ ...setup, goFor: 30 }, key)
  expect(await goesOn()).toBe(30 * minute)
})

test('looks are counted although an earlier one lies in the future', async () => {
  await count('soughtLook', noon + 60 * minute)
  await count('soughtLook', noon)
  await count('soughtLook', noon + 1000)
  expect(await counts()).toHaveLength(2)
})
