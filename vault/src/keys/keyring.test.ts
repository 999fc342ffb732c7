import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { hkdfKey, seal, unseal } from './cipher.ts'
import { makeKeyring } from './keyring.ts'
import { memorySecrets } from './memory-secrets.ts'

const place = utf8('place')

async function setUp(vaultKey = new Uint8Array(32).fill(1), secrets = memorySecrets()) {
  const parts = {
    belonging: { space: 'space', epoch: 1 },
    secrets,
    random: (count: number) => randomBytes(count),
  }
  return { secrets, keyring: makeKeyring({ ...parts, vaultKey: await hkdfKey(vaultKey) }) }
}

describe('the keys of an open vault', () => {
  test('generations count upwards from one', async () => {
    const { keyring } = await setUp()
    expect([await keyring.newGeneration(), await keyring.newGeneration()]).toEqual([1, 2])
  })

  test('a key needs the vault key, its store and its generation', async () => {
    const { keyring, secrets } = await setUp()
    await keyring.newGeneration()
    await keyring.newGeneration()
    const sealed = await seal(await keyring.key('diary', 1), utf8('hello'), place)
    const { keyring: later } = await setUp(undefined, secrets)
    const { keyring: stranger } = await setUp(new Uint8Array(32).fill(2), secrets)
    expect(await unseal(await later.key('diary', 1), sealed, place)).toEqual(utf8('hello'))
    expect(await unseal(await later.key('diary', 2), sealed, place)).toBeUndefined()
    expect(await unseal(await later.key('evidence', 1), sealed, place)).toBeUndefined()
    expect(await unseal(await stranger.key('diary', 1), sealed, place)).toBeUndefined()
  })

  test('without the secret of its generation the vault key opens nothing', async () => {
    const { keyring, secrets } = await setUp()
    await keyring.newGeneration()
    const sealed = await seal(await keyring.key('diary', 1), utf8('hello'), place)
    await secrets.write(2, randomBytes(32))
    const { keyring: later } = await setUp(undefined, secrets)
    expect(await unseal(await later.key('diary', 1), sealed, place)).toBeUndefined()
  })

  test('a destroyed generation gives no key any more, not even a remembered one', async () => {
    const { keyring } = await setUp()
    await keyring.newGeneration()
    await keyring.newGeneration()
    await keyring.key('diary', 1)
    await keyring.destroy([1])
    await keyring.destroy([1])
    await expect(keyring.key('diary', 1)).rejects.toMatchObject({ type: 'destroyed' })
    await expect(keyring.key('diary', 2)).resolves.toBeDefined()
  })

  test('a generation that never was is destroyed, too', async () => {
    const { keyring } = await setUp()
    await expect(keyring.key('diary', 5)).rejects.toMatchObject({ type: 'destroyed' })
  })

  test('no key can be read out', async () => {
    const { keyring } = await setUp()
    await keyring.newGeneration()
    expect((await keyring.key('diary', 1)).extractable).toBe(false)
  })
})
