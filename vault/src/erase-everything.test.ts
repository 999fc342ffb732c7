import { describe, expect, test } from 'vitest'
import { eraseEverything } from './erase-everything.ts'
import { eventually, inUse, locked, open } from './stand-ins/lives.ts'
import type { Origin } from './stand-ins/origin.ts'

/** A tab whose every step is written down in the order in which it happens. */
function watched(origin: Origin) {
  origin.opfs.events = origin.log
  origin.log.length = 0
  const deleteDatabase = (name: string) => {
    origin.log.push(`delete ${name}`)
    return origin.factory.deleteDatabase(name)
  }
  const indexedDB = new Proxy(origin.factory, {
    get: (factory, name) => {
      if (name === 'deleteDatabase') return deleteDatabase
      const value: unknown = Reflect.get(factory, name)
      return typeof value === 'function' ? value.bind(factory) : value
    },
  })
  return origin.tab({ indexedDB })
}

describe('erase everything', () => {
  test('wipes the secret before anything else, then goes through in one order', async () => {
    const { origin } = await inUse()
    expect(await eraseEverything(watched(origin))).toEqual([])
    expect(origin.log).toEqual([
      'write 0 noughts',
      'flush',
      'remove',
      'delete breakwater',
      'caches',
      'serviceWorkers',
    ])
  })

  test('leaves nothing, open or locked', async () => {
    for (const { origin } of [await inUse(), await locked()]) {
      await eraseEverything(origin.tab())
      expect(origin.opfs.files.size).toBe(0)
      expect(await origin.factory.databases()).toEqual([])
      expect((await open(origin)).phase).toBe('fresh')
    }
  })

  test('every tab lets go of its keys and knows why', async () => {
    const { origin, vault } = await inUse()
    const other = await open(origin)
    await eraseEverything(origin.tab())
    await eventually(() => expect([vault.phase, other.phase]).toEqual(['erased', 'erased']))
    expect(() => vault.diary).toThrow('locked')
  })

  test('a step that fails does not keep the others from happening, and is named', async () => {
    const { origin } = await inUse()
    const clearCaches = async () => {
      throw new Error('no')
    }
    expect(await eraseEverything(origin.tab({ clearCaches }))).toEqual(['caches'])
    expect(origin.log).toEqual(['serviceWorkers'])
    expect(origin.opfs.files.size).toBe(0)
  })

  test('where no worker starts, the secret is deleted all the same, and that is said', async () => {
    const { origin } = await inUse()
    const startWorker = () => {
      throw new DOMException('no workers', 'NotSupportedError')
    }
    expect(await eraseEverything(origin.tab({ startWorker }))).toEqual(['overwrite'])
    expect(origin.opfs.files.size).toBe(0)
  })

  test('with nothing here there is nothing to do', async () => {
    const { origin } = await inUse()
    await eraseEverything(origin.tab())
    expect(await eraseEverything(origin.tab())).toEqual([])
  })

  test('works without a file system and without databases', async () => {
    const { origin } = await inUse()
    const bare = origin.tab({ getDirectory: undefined, indexedDB: undefined })
    expect(await eraseEverything(bare)).toEqual([])
    expect(origin.log).toEqual(['caches', 'serviceWorkers'])
  })
})
