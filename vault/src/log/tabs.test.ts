import { describe, expect, test, vi } from 'vitest'
import type { Keyring } from '../contract.ts'
import { SNAPSHOT_RECORDS } from './due.ts'
import { SEGMENT_RECORDS } from './segments.ts'
import {
  draft,
  drafts,
  foldedAnew,
  NOON,
  newDevice,
  recordsFrom,
  rowsOnDisk,
  testKeyring,
  testLocks,
  words,
} from './test-support.ts'

// Two slow cores and every suite at once: these tests do real cryptography on a lot of rows.
vi.setConfig({ testTimeout: 300_000 })

describe('two tabs', () => {
  test('see one truth: what one appends, the other shows, without asking', async () => {
    const device = await newDevice()
    const [one, two] = [await device.open(), await device.open()]
    const heard = new Promise(resolve => two.subscribe(resolve))
    await one.append([draft('hello')], NOON)
    await heard
    expect(two.state.texts).toEqual(['hello'])
  })

  test('that both write at once lose and double nothing, and agree in the end', async () => {
    const device = await newDevice()
    const tabs = [await device.open(), await device.open(), await device.open()]
    for (let round = 0; round < 6; round++)
      await Promise.all(
        tabs.flatMap((tab, at) => [
          tab.append(drafts(40), NOON + round * 10 - at),
          tab.append(drafts(3), NOON + round * 10 + at),
        ]),
      )
    for (const tab of tabs) await tab.settled()
    for (const tab of tabs) await tab.settled()
    const all = await foldedAnew(await device.open())
    expect(all).toHaveLength(6 * 3 * 43)
    for (const tab of tabs) expect(tab.state.texts).toEqual(all)
    expect((await rowsOnDisk(device.db)).segments).toBe(1)
  })

  test('a tab that heard nothing while its tail was compacted neither loses nor doubles anything', async () => {
    const device = await newDevice()
    const deaf = await device.open({ channel: { postMessage: () => {}, onmessage: null } })
    await deaf.append(drafts(10), NOON)
    const awake = await device.open()
    await awake.append(drafts(SEGMENT_RECORDS), NOON + 1)
    await awake.settled()
    await deaf.append([draft('late riser')], NOON + 2)
    await deaf.settled()
    expect(deaf.state.texts).toHaveLength(SEGMENT_RECORDS + 11)
    expect(deaf.state.texts).toEqual(await foldedAnew(deaf))
  })

  test('what is kept while the lock closes is kept once: a channel that is closed makes no failure of it', async () => {
    const device = await newDevice()
    const postMessage = () => {
      throw new DOMException('Channel is closed', 'InvalidStateError')
    }
    const closing = await device.open({ channel: { postMessage, onmessage: null } })
    await expect(closing.append([draft('the last words')], NOON)).resolves.toHaveLength(1)
    expect((await device.open()).state.texts).toEqual(['the last words'])
  })

  test('what one erases, the other stops showing', async () => {
    const device = await newDevice()
    const [one, two] = [await device.open(), await device.open()]
    const [first] = await one.append([draft('one'), draft('two')], NOON)
    await two.settled()
    await two.erase([first?.id ?? ''], NOON)
    await one.settled()
    expect([one.state.texts, two.state.texts]).toEqual([['two'], ['two']])
  })

  test('where one erases while the other is reading: that is no damage, and is read again', async () => {
    const device = await newDevice()
    const real = testKeyring(device.secrets)
    let meanwhile = async (): Promise<void> => {}
    const keyring: Keyring = {
      ...real,
      key: async (store, generation) => {
        await meanwhile()
        return real.key(store, generation)
      },
    }
    const reader = await device.open({ keyring, channel: { postMessage: () => {}, onmessage: null } })
    const other = await device.open()
    const [first] = await other.append([draft('gone'), draft('kept')], NOON)
    meanwhile = async () => {
      meanwhile = async () => {}
      await other.erase([first?.id ?? ''], NOON)
    }
    expect(words(await reader.all())).toEqual(['kept'])
    expect(reader.damage).toEqual([])
  })

  test('that share no lock still step aside for one another', async () => {
    const device = await newDevice()
    const [one, two] = [await device.open({ locks: testLocks() }), await device.open({ locks: testLocks() })]
    const [first] = await one.append([draft('gone'), ...drafts(3)], NOON)
    await two.settled()
    await Promise.all([
      one.union(recordsFrom(NOON - 9_000_000, 600), NOON),
      two.union(recordsFrom(NOON - 8_000_000, 600, 'cccccccccccccccc'), NOON),
      one.erase([first?.id ?? ''], NOON),
      two.append(drafts(SNAPSHOT_RECORDS), NOON),
    ])
    await Promise.all([one.settled(), two.settled()])
    const later = await device.open()
    expect(await later.all()).toHaveLength(3 + 1200 + SNAPSHOT_RECORDS)
    expect(later.state.texts).toEqual(await foldedAnew(later))
    expect(later.damage).toEqual([])
  })

  test('with the lock held elsewhere appends go on; the tail waits', async () => {
    const device = await newDevice()
    const [one, two] = [await device.open(), await device.open()]
    await Promise.all([
      one.union(recordsFrom(NOON - 9_000_000, 600), NOON),
      two.append(drafts(SNAPSHOT_RECORDS), NOON),
    ])
    await Promise.all([one.settled(), two.settled()])
    expect(two.state.texts).toHaveLength(600 + SNAPSHOT_RECORDS)
    expect(one.state).toEqual(two.state)
  })
})
