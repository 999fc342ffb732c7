import { describe, expect, test } from 'vitest'
import { readHome } from './keys/home.ts'
import { SECRET_FILE } from './keys/secret-file.ts'
import { innerOf, outerKey } from './keys/slot.ts'
import { openDatabase } from './log/database.ts'
import { DATABASE } from './open-vault.ts'
import { dump, inUse, locked, NOW, open, PASSPHRASE } from './stand-ins/lives.ts'
import type { Origin } from './stand-ins/origin.ts'
import { standInOrigin } from './stand-ins/origin.ts'
import { saying, wordsOf } from './stand-ins/word-list.ts'

const homeOf = async (origin: Origin) => {
  const db = await openDatabase(DATABASE, origin.factory)
  const home = await readHome(db)
  db.close()
  if (!home) throw new Error('there is a home')
  return home
}

const change = async (
  origin: Origin,
  edit: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>,
) => {
  const db = await openDatabase(DATABASE, origin.factory)
  await edit(db)
  db.close()
}

const fileOf = (origin: Origin) => origin.opfs.files.get(SECRET_FILE) ?? new Uint8Array()

/** Every 32 bytes of the secret file, whatever they are for. */
const allSecrets = (origin: Origin) =>
  Array.from({ length: fileOf(origin).length / 32 }, (_, at) => fileOf(origin).slice(at * 32, at * 32 + 32))

/** Whether somebody with the whole disk of today opens these slots of yesterday. */
async function opensWithTodaysDisk(origin: Origin, yesterday: Awaited<ReturnType<typeof homeOf>>) {
  const { header, slots, deviceKey } = yesterday
  const tries = allSecrets(origin).flatMap(secret =>
    slots.map(async slot => innerOf(slot, await outerKey(deviceKey, secret, header.space), header)),
  )
  return (await Promise.allSettled(tries)).some(({ status }) => status === 'fulfilled')
}

describe('old slots that the disk may keep', () => {
  test('after a passphrase was set, a copy of the old device slot opens nothing', async () => {
    const { origin, vault } = await inUse()
    const yesterday = await homeOf(origin)
    expect(await opensWithTodaysDisk(origin, yesterday)).toBe(true)
    await vault.setPassphrase(PASSPHRASE)
    expect(await opensWithTodaysDisk(origin, yesterday)).toBe(false)
    expect(await opensWithTodaysDisk(origin, await homeOf(origin))).toBe(true)
  })

  test('after a passphrase was removed or a way in taken away, the old slots open nothing', async () => {
    const { origin, vault } = await inUse()
    await vault.setPassphrase(PASSPHRASE)
    await vault.makeWords()
    const passkey = await vault.addPasskey('x')
    const steps = [
      () => vault.removePasskey(passkey),
      () => vault.removeWords(),
      () => vault.removePassphrase(),
    ]
    for (const step of steps) {
      const yesterday = await homeOf(origin)
      await step()
      expect(await opensWithTodaysDisk(origin, yesterday)).toBe(false)
    }
  })

  test('with a passphrase, the halves alone do not hold the vault key', async () => {
    const { origin } = await locked()
    const { slots } = await homeOf(origin)
    expect(slots.map(({ kind }) => kind)).toEqual(['passphrase'])
  })
})

describe('killed while a passphrase is being set', () => {
  test('before anything was written: the device still opens by itself', async () => {
    const { origin, vault } = await inUse()
    origin.opfs.before = () => {
      throw new DOMException('killed', 'AbortError')
    }
    await expect(vault.setPassphrase(PASSPHRASE)).rejects.toThrow('killed')
    origin.opfs.before = () => {}
    expect((await open(origin)).phase).toBe('open')
  })

  test('when the new half is written and the database does not know it yet: likewise, and the new half is gone', async () => {
    const { origin, vault } = await inUse()
    vault.close()
    fileOf(origin).fill(0x77, 32, 64)
    const later = await open(origin)
    expect(later.phase).toBe('open')
    expect(fileOf(origin).subarray(32, 64)).toEqual(new Uint8Array(32))
    expect(await wordsOf(later.diary)).toEqual(['one', 'two'])
  })

  test('before the old half is overwritten: the passphrase opens, and the next start overwrites it', async () => {
    const { origin, vault } = await inUse()
    const yesterday = await homeOf(origin)
    let writes = 0
    origin.opfs.before = () => {
      writes += 1
      if (writes === 2) throw new DOMException('killed', 'AbortError')
    }
    await expect(vault.setPassphrase(PASSPHRASE)).rejects.toThrow('killed')
    origin.opfs.before = () => {}
    vault.close()
    expect(await opensWithTodaysDisk(origin, yesterday)).toBe(true)
    const later = await open(origin)
    expect(later.phase).toBe('locked')
    expect(await opensWithTodaysDisk(origin, yesterday)).toBe(false)
    await later.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(later.diary)).toEqual(['one', 'two'])
  })

  test('a full disk is named, and the device still opens by itself', async () => {
    const { origin, vault } = await inUse()
    origin.opfs.before = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    await expect(vault.setPassphrase(PASSPHRASE)).rejects.toMatchObject({ type: 'storageFull' })
    origin.opfs.before = () => {}
    vault.close()
    expect((await open(origin)).phase).toBe('open')
  })
})

describe('keys and data that drifted apart', () => {
  const losses: [string, (origin: Origin) => unknown][] = [
    ['the file outside the database is gone', origin => origin.opfs.files.clear()],
    ['the file is another one', origin => fileOf(origin).fill(9)],
    ['the half inside the database is gone', origin => change(origin, db => db.delete('meta', 'device-key'))],
    ['the keys are gone and the records are not', origin => change(origin, db => db.clear('meta'))],
  ]

  test.each(losses)('%s: it is said, and nothing is overwritten by anything empty', async (_, lose) => {
    for (const { origin, vault } of [await inUse(), await locked()]) {
      vault.close()
      await lose(origin)
      const before = await dump(origin)
      await expect(open(origin)).rejects.toMatchObject({ type: 'keysLost' })
      expect(await dump(origin)).toBe(before)
    }
  })

  test('secrets of generations that are gone are damage to be told, and nothing is overwritten', async () => {
    const { origin, vault } = await inUse()
    vault.close()
    fileOf(origin).fill(0, 64)
    const later = await open(origin)
    expect(later.phase).toBe('open')
    expect((await later.health(Date.now())).damage).toEqual([{ where: 'tail', records: 2 }])
    await change(origin, async db => expect(await db.count('tail')).toBe(2))
  })

  test('a database cleared by the browser is a fresh start, with the old file no obstacle', async () => {
    const { origin, vault } = await inUse()
    vault.close()
    origin.factory = standInOrigin().factory
    const later = await open(origin)
    expect(later.phase).toBe('fresh')
    await later.create()
    await later.append([saying('again')], NOW)
    expect(await wordsOf(later.diary)).toEqual(['again'])
  })

  test('files that the browser withholds today are not taken for lost', async () => {
    const { origin, vault } = await inUse()
    vault.close()
    await expect(open(origin, { getDirectory: undefined })).rejects.toMatchObject({
      type: 'unsupported',
      detail: 'opfs',
    })
    expect((await open(origin)).phase).toBe('open')
  })
})

describe('a vault that this program cannot open', () => {
  test("a newer Breakwater's is left untouched", async () => {
    const { origin, vault } = await inUse()
    vault.close()
    const { header } = await homeOf(origin)
    await change(origin, db => db.put('meta', { ...header, format: 2 }, 'header'))
    const before = await dump(origin)
    await expect(open(origin)).rejects.toMatchObject({ type: 'newerFormat' })
    expect(await dump(origin)).toBe(before)
  })

  test('a browser without databases says so', async () => {
    await expect(open(standInOrigin(), { indexedDB: undefined })).rejects.toMatchObject({
      type: 'storageBlocked',
    })
  })

  test('a device that cannot compute the passphrase says so and keeps everything', async () => {
    const { origin, vault } = await inUse()
    vault.close()
    const startWorker = (): never => {
      throw new DOMException('no workers', 'NotSupportedError')
    }
    const later = await open(origin, { startWorker })
    await expect(later.setPassphrase(PASSPHRASE)).rejects.toMatchObject({
      type: 'unsupported',
      detail: 'argon2',
    })
    expect(later.phase).toBe('open')
  })
})
