import { describe, expect, test } from 'vitest'
import type { Log } from '../contract.ts'
import { openMemoryLog } from './memory-log.ts'
import {
  DAY,
  DEVICE,
  draft,
  drafts,
  foldedAnew,
  NOON,
  newDevice,
  recordsFrom,
  type Story,
  storyMeaning,
  words,
} from './test-support.ts'

const kinds: [string, () => Promise<Log<Story>>][] = [
  ['on this device', async () => (await newDevice()).open()],
  ['that is kept nowhere', async () => openMemoryLog({ meaning: storyMeaning(), device: DEVICE })],
]

describe.each(kinds)('a log %s', (_, open) => {
  test('starts empty, and its state follows every append', async () => {
    const log = await open()
    expect(log.state.texts).toEqual([])
    const heard: number[] = []
    const stop = log.subscribe(state => heard.push(state.texts.length))
    const [first] = await log.append([draft('one')], NOON)
    await log.append([draft('two'), draft('three')], NOON)
    stop()
    await log.append([draft('four')], NOON)
    expect(log.state.texts).toEqual(['one', 'two', 'three', 'four'])
    expect(heard).toEqual([1, 3])
    expect(first?.hlc).toMatch(/^[0-9a-f]{12}0000a{16}$/)
    expect(words(await log.all())).toEqual(['one', 'two', 'three', 'four'])
  })

  test('appends asked for at once keep their order', async () => {
    const log = await open()
    const all = drafts(20)
    await Promise.all(all.map(one => log.append([one], NOON)))
    expect((await log.all()).map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  })

  test('pages lead from the newest to the oldest without gap or repetition', async () => {
    const log = await open()
    await log.union(recordsFrom(NOON - DAY, 1100), NOON)
    await log.append(drafts(30), NOON)
    const seen: string[] = []
    let before: { hlc: string; id: string } | undefined
    for (;;) {
      const page = await log.page(before ? { before, limit: 170 } : { limit: 170 })
      seen.push(...page.map(({ id }) => id))
      before = page.at(-1)
      if (!before) break
    }
    expect(seen).toEqual((await log.all()).map(({ id }) => id).reverse())
    expect(seen).toHaveLength(1130)
  })

  test('a page holds the newest, also when an import brought newer ones than were recorded here', async () => {
    const log = await open()
    await log.append(drafts(30), NOON - DAY)
    const newer = recordsFrom(NOON, 500)
    await log.union(newer, NOON)
    expect(words(await log.page({ limit: 10 }))).toEqual(words(newer).reverse().slice(0, 10))
  })

  test('an import is a union: it adds what is new and never overwrites', async () => {
    const log = await open()
    const [own] = await log.append([draft('mine')], NOON)
    if (!own) throw new Error('nothing appended')
    const stranger = { ...own, bytes: new TextEncoder().encode('theirs') }
    const others = recordsFrom(NOON - DAY, 2)
    expect(await log.union([stranger, ...others, ...others], NOON)).toEqual({
      added: 2,
      known: 3,
      buried: 0,
    })
    expect(log.state.texts.at(-1)).toBe('mine')
    expect(await foldedAnew(log)).toEqual(log.state.texts)
  })

  test('late records find their place, wherever that is', async () => {
    const log = await open()
    await log.append([draft('today')], NOON)
    const late = recordsFrom(NOON - 300 * DAY, 3)
    await log.union(late, NOON)
    expect(log.state.texts).toEqual([...words(late), 'today'])
  })

  test('what was erased is gone, and an import does not bring it back for 180 days, unless asked', async () => {
    const log = await open()
    const [one, two] = await log.append([draft('one'), draft('two')], NOON)
    if (!one || !two) throw new Error('nothing appended')
    await log.erase([one.id], NOON)
    expect(log.state.texts).toEqual(['two'])
    expect(await log.union([one, two], NOON + 179 * DAY)).toEqual({ added: 0, known: 1, buried: 1 })
    expect(log.state.texts).toEqual(['two'])
    expect(await log.union([one], NOON + 179 * DAY, { revive: true })).toMatchObject({ added: 1 })
    expect(log.state.texts).toEqual(['one', 'two'])
    await log.erase([one.id], NOON)
    expect(await log.union([one], NOON + 180 * DAY)).toEqual({ added: 1, known: 0, buried: 0 })
  })

  test('a clock that jumped back a week keeps the order and is told', async () => {
    const log = await open()
    await log.append([draft('before')], NOON)
    expect(log.clockLooksWrong(NOON)).toBe(false)
    await log.append([draft('after')], NOON - 7 * DAY)
    expect(log.state.texts).toEqual(['before', 'after'])
    expect(log.clockLooksWrong(NOON)).toBe(true)
  })

  test('a clock that jumped back is told before anything is recorded by it', async () => {
    const log = await open()
    await log.append([draft('before')], NOON)
    expect(log.clockLooksWrong(NOON - DAY)).toBe(false)
    expect(log.clockLooksWrong(NOON - 2 * DAY)).toBe(true)
  })

  test('a record from the future is kept, told, and what comes after it is sorted after it', async () => {
    const log = await open()
    const future = recordsFrom(NOON + 500 * DAY, 1)
    await log.union(future, NOON)
    await log.append([draft('now')], NOON)
    expect(log.state.texts).toEqual([...words(future), 'now'])
    expect(log.clockLooksWrong(NOON)).toBe(true)
  })

  test('records without a proper time are refused before anything is written', async () => {
    const log = await open()
    const [good] = recordsFrom(NOON, 1)
    if (!good) throw new Error('none')
    await expect(log.union([good, { ...good, id: 'x', hlc: 'noon' }], NOON)).rejects.toMatchObject({
      type: 'damaged',
    })
    expect(await log.all()).toEqual([])
  })
})

test('after closing nothing more is written', async () => {
  const log = await (await newDevice()).open()
  log.close()
  await expect(log.append([draft()], NOON)).rejects.toMatchObject({ type: 'locked' })
})
