import { describe, expect, test, vi } from 'vitest'
import { utf8 } from '../bytes.ts'
import { standInOrigin } from '../stand-ins/origin.ts'
import { opfsSecrets } from './opfs-secrets.ts'
import { SECRET_FILE } from './secret-file.ts'

const secret = (value: number) => new Uint8Array(32).fill(value)

function setUp() {
  const origin = standInOrigin()
  const tab = () => opfsSecrets({ ...origin.tab(), getDirectory: origin.opfs.directory })
  return { ...origin, secrets: tab(), tab, bytes: () => origin.opfs.files.get(SECRET_FILE) ?? utf8('') }
}

describe('the secret file', () => {
  test('a secret lies in its own 32 bytes, flushed before anybody hears that it is safe', async () => {
    const { secrets, opfs, bytes } = setUp()
    await secrets.write(1, secret(7))
    expect(opfs.events).toEqual(['write 32 secret', 'flush'])
    expect([...bytes().subarray(32)]).toEqual([...secret(7)])
    expect(await secrets.read(1)).toEqual(secret(7))
    expect(await secrets.read(0)).toBeUndefined()
  })

  test('a secret is overwritten where it lies: the file gets no shorter and no copy is left', async () => {
    const { secrets, bytes } = setUp()
    await secrets.append(secret(1))
    await secrets.append(secret(2))
    await secrets.wipe([2])
    expect(bytes().length).toBe(4 * 32)
    expect(bytes().includes(1)).toBe(false)
    expect(await secrets.read(2)).toBeUndefined()
    expect(await secrets.read(3)).toEqual(secret(2))
  })

  test('wiping twice, or what never was, changes nothing', async () => {
    const { secrets, bytes } = setUp()
    await secrets.append(secret(1))
    await secrets.wipe([9])
    await secrets.wipe([2])
    await secrets.wipe([2])
    expect(bytes().length).toBe(3 * 32)
  })

  test('the number of a wiped secret is never given again', async () => {
    const { secrets } = setUp()
    expect(await secrets.append(secret(1))).toBe(2)
    await secrets.wipe([2])
    expect(await secrets.append(secret(2))).toBe(3)
  })

  test('two tabs that make secrets at the same moment get different places', async () => {
    const { tab } = setUp()
    const [one, two] = [tab(), tab()]
    const slots = await Promise.all([one.append(secret(1)), two.append(secret(2)), one.append(secret(3))])
    expect(new Set(slots).size).toBe(3)
    expect(await one.read(slots[1] ?? 0)).toEqual(secret(2))
  })

  test('a handle that another tab still holds is waited for', async () => {
    const { secrets, opfs } = setUp()
    opfs.held.add(SECRET_FILE)
    setTimeout(() => opfs.held.delete(SECRET_FILE), 60)
    await secrets.write(0, secret(5))
    expect(await secrets.read(0)).toEqual(secret(5))
  })

  test('opening reads the file once, however many generations are asked for, and starts no worker', async () => {
    const { secrets, opfs } = setUp()
    await secrets.write(0, secret(9))
    for (const value of [1, 2, 3]) await secrets.append(secret(value))
    const startWorker = vi.fn()
    const getDirectory = vi.fn(opfs.directory)
    const later = opfsSecrets({ ...standInOrigin().tab(), startWorker, getDirectory })
    for (const slot of [0, 2, 3, 4, 2]) expect(await later.read(slot)).toBeDefined()
    expect(await later.read(1)).toBeUndefined()
    expect(getDirectory).toHaveBeenCalledTimes(1)
    expect(startWorker).not.toHaveBeenCalled()
  })

  test('destroying overwrites all of it, flushes, then deletes', async () => {
    const { secrets, opfs } = setUp()
    await secrets.write(0, secret(1))
    opfs.events.length = 0
    await secrets.destroyAll()
    expect(opfs.events).toEqual(['write 0 noughts', 'flush', 'remove'])
    expect(opfs.files.size).toBe(0)
    await expect(secrets.destroyAll()).resolves.toBeUndefined()
  })

  test('a full disk is said, and the handle let go', async () => {
    const { secrets, opfs } = setUp()
    opfs.before = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    await expect(secrets.write(0, secret(1))).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(opfs.held.size).toBe(0)
  })
})
