import 'temporal-polyfill/global'
import { nobody, plainSetup, type Setup, toHex } from '@breakwater/core/cut'
import { beforeEach, expect, test, vi } from 'vitest'

const kept: Record<'local' | 'session', Record<string, unknown>> = { local: {}, session: {} }
const area = (name: keyof typeof kept) => ({
  get: async (key: string) => structuredClone(key in kept[name] ? { [key]: kept[name][key] } : {}),
  set: async (values: Record<string, unknown>) => void Object.assign(kept[name], structuredClone(values)),
  remove: async (key: string) => void delete kept[name][key],
  clear: async () => {
    kept[name] = {}
  },
})
vi.stubGlobal('chrome', { storage: { local: area('local'), session: area('session') } })
vi.mock('./refresh.ts', () => ({ refresh: async () => undefined, refreshAll: async () => undefined }))
const { takeSetup } = await import('./take-setup.ts')
const { held } = await import('./held.ts')
const { unasked } = await import('./passage.ts')
const { wipe } = await import('./wipe.ts')
const { answerPage } = await import('./page-asks.ts')

const key = '11'.repeat(32)
const minute = 60_000
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const at = (time: string) =>
  Temporal.PlainDateTime.from(`2026-11-20T${time}`).toZonedDateTime(zone).epochMilliseconds
const noon = at('12:00')
const night = at('23:00')
const setup: Setup = {
  ...plainSetup,
  people: [{ ...nobody, names: ['Alex Rivera'] } as Setup['people'][number]],
  wait: 5,
}
const ofNobody: Setup = { ...setup, people: [] }

const names = async () => (await held()).held?.setup.people.flatMap(one => one.names)
const bypasses = () => kept.local.bypasses ?? 0

/** What the app makes of a code: `salt:hash`. */
async function sealed(code: string): Promise<string> {
  const bytes = Uint8Array.from([1, 2, ...new TextEncoder().encode(code)])
  return `0102:${toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`
}

beforeEach(() => {
  kept.local = {}
  kept.session = {}
})

test('by day their names are taken out at once, and nothing is counted', async () => {
  await takeSetup(setup, unasked, noon, key)
  expect(await takeSetup(ofNobody, unasked, noon, key)).toBe(true)
  expect(await names()).toEqual([])
  expect(bypasses()).toBe(0)
})

test('at night their names stay until the wait that was asked for is over, which is counted', async () => {
  await takeSetup(setup, unasked, noon, key)
  expect(await takeSetup({ ...ofNobody, necessary: ['school@example.org'] }, unasked, night, key)).toBe(false)
  expect(await names()).toEqual(['Alex Rivera'])
  expect((await held()).held?.setup.necessary, 'a child never waits').toEqual(['school@example.org'])
  expect(await takeSetup(ofNobody, { wait: true }, night, key)).toBe(false)
  expect(await takeSetup(ofNobody, { wait: true }, night + 29 * minute, key)).toBe(false)
  expect(await takeSetup(ofNobody, unasked, night + 31 * minute, key), 'never by itself').toBe(false)
  expect(await takeSetup(ofNobody, { wait: true }, night + 31 * minute, key)).toBe(true)
  expect(await names()).toEqual([])
  expect(bypasses()).toBe(1)
})

test('nobody is locked in: in the morning the same setup is taken as it is', async () => {
  await takeSetup(setup, unasked, noon, key)
  expect(await takeSetup(ofNobody, unasked, night, key)).toBe(false)
  expect(await takeSetup(ofNobody, unasked, at('06:00') + 24 * 60 * minute, key)).toBe(true)
  expect(await names()).toEqual([])
})

test('a browser that was closed meanwhile holds it up all the same', async () => {
  await takeSetup(setup, unasked, noon, key)
  kept.session = {}
  expect(await takeSetup(ofNobody, unasked, night, key)).toBe(false)
  expect(await names()).toEqual(['Alex Rivera'])
})

test('under danger everything is taken at once, at any hour', async () => {
  await takeSetup({ ...setup, friendCode: await sealed('harbour') }, unasked, noon, key)
  expect(await takeSetup({ ...ofNobody, holdsUp: false }, unasked, night, key)).toBe(true)
  expect(await wipe(false, night)).toBe(true)
  expect(kept.local).toEqual({})
})

test("a friend's code goes with the code, or an hour after that was asked for, by day too", async () => {
  const coded = { ...setup, friendCode: await sealed('harbour') }
  const code = async () => (await held()).held?.setup.friendCode
  await takeSetup(coded, unasked, noon, key)
  expect(await takeSetup(setup, unasked, noon, key), 'one tap is not enough').toBe(false)
  expect(await takeSetup({ ...coded, friendCode: 'aa:bb' }, unasked, noon, key)).toBe(false)
  expect(await code()).toBe(coded.friendCode)

  await takeSetup({ ...coded, asked: noon }, unasked, noon, key)
  expect(await takeSetup(setup, { wait: true }, noon + 59 * minute, key)).toBe(false)
  // The app hands over after every change, and not only when somebody taps.
  expect(await takeSetup(setup, unasked, noon + 61 * minute, key)).toBe(false)
  expect(await takeSetup(setup, { wait: true }, noon + 61 * minute, key)).toBe(true)
  expect(await code()).toBe('')

  await takeSetup(coded, unasked, noon, key)
  expect(await takeSetup(setup, { wait: false, code: 'wrong' }, noon, key)).toBe(false)
  expect(await takeSetup(setup, { wait: false, code: 'harbour' }, noon, key)).toBe(true)
})

test('at night removing everything takes the wait and leaves its count; once more, and nothing is left', async () => {
  await takeSetup(setup, unasked, noon, key)
  expect(await wipe(false, night)).toBe(false)
  expect(await names()).toEqual(['Alex Rivera'])
  expect(await wipe(false, night + 31 * minute)).toBe(true)
  expect(kept.local).toEqual({ bypasses: 1, counts: [expect.objectContaining({ what: 'bypass' })] })
  expect(await wipe(false, night + 32 * minute)).toBe(true)
  expect(kept.local).toEqual({})
})

test('erasing the whole journal never waits', async () => {
  await takeSetup({ ...setup, friendCode: await sealed('harbour') }, unasked, noon, key)
  expect(await wipe(true, night)).toBe(true)
  expect(kept.local).toEqual({})
})

test('"this is somebody else" takes the wait at night, and is counted', async () => {
  vi.useFakeTimers({ now: night, toFake: ['Date'] })
  await takeSetup(setup, unasked, noon, key)
  const mark = () => answerPage({ page: 'notThem', address: 'https://social.example/alex' }, undefined)
  expect(await mark()).toEqual({ done: false, why: 'wait' })
  vi.setSystemTime(night + 31 * minute)
  expect(await mark()).toEqual({ done: true })
  expect((await held()).held?.notThem).toEqual(['https://social.example/alex'])
  expect(bypasses()).toBe(1)
  vi.useRealTimers()
})
