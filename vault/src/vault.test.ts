import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { openVault } from './open-vault.ts'
import { dump, eventually, inUse, locked, NOW, open, PASSPHRASE } from './stand-ins/lives.ts'
import { standInOrigin } from './stand-ins/origin.ts'
import { saying, wordList, wordsOf } from './stand-ins/word-list.ts'

describe('the first run', () => {
  test('a new device is fresh; creating asks nothing and opens at once', async () => {
    const origin = standInOrigin()
    const vault = await open(origin)
    expect(vault.phase).toBe('fresh')
    expect(() => vault.diary).toThrow('locked')
    await vault.create()
    expect(vault.phase).toBe('open')
    expect(await vault.slots()).toEqual([{ id: 'device', kind: 'device' }])
    expect((await vault.health(Date.now())).secrets).toBe('opfs')
  })

  test('the next start opens by itself, with everything in it', async () => {
    const { origin, vault } = await inUse()
    vault.close()
    const later = await open(origin)
    expect(later.phase).toBe('open')
    expect(await wordsOf(later.diary)).toEqual(['one', 'two'])
  })

  test('two tabs that create at the same moment share one vault', async () => {
    const origin = standInOrigin()
    const [one, two] = await Promise.all([open(origin), open(origin)])
    await Promise.all([one.create(), two.create()])
    await one.append([saying('from one')], NOW)
    one.close()
    two.close()
    expect(await wordsOf((await open(origin)).diary)).toEqual(['from one'])
  })

  test('creating again changes nothing', async () => {
    const { vault } = await inUse()
    await vault.create()
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two'])
  })

  test('a browser that lost its database is fresh again, and it can be told; a new journal begins without the old one', async () => {
    const { origin, vault } = await inUse()
    expect((await vault.health(Date.now())).lostEarlier).toBe(false)
    vault.close()
    origin.factory = new IDBFactory()
    const later = await open(origin)
    expect([later.phase, (await later.health(Date.now())).lostEarlier]).toEqual(['fresh', true])
    await later.create()
    await later.append([saying('anew')], NOW)
    expect((await later.health(Date.now())).lostEarlier).toBe(false)
    expect(await wordsOf(later.diary)).toEqual(['anew'])
  })

  test('a browser without files of its own keeps the secrets in the database and says so', async () => {
    const origin = standInOrigin()
    const vault = await open(origin, { getDirectory: undefined })
    await vault.create()
    await vault.append([saying('one')], NOW)
    expect((await vault.health(Date.now())).secrets).toBe('database')
    vault.close()
    const later = await open(origin, { getDirectory: undefined })
    expect(await wordsOf(later.diary)).toEqual(['one'])
    await later.setPassphrase(PASSPHRASE)
    later.lock()
    await later.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(later.diary)).toEqual(['one'])
  })

  test('a browser whose files refuse to be written in place falls back, too', async () => {
    const origin = standInOrigin()
    const refused = async (): Promise<never> => {
      throw new DOMException('private window', 'SecurityError')
    }
    const vault = await open(origin, { getDirectory: refused })
    origin.opfs.before = () => {
      throw new DOMException('private window', 'SecurityError')
    }
    await vault.create()
    expect((await vault.health(Date.now())).secrets).toBe('database')
  })

  test('memory only: works like any other, and nothing is written anywhere', async () => {
    const origin = standInOrigin()
    const vault = await openVault({ platform: origin.tab(), meaning: wordList, mode: 'memory' })
    expect(vault.phase).toBe('open')
    await vault.append([saying('one')], NOW)
    expect(vault.diary.state).toEqual(['one'])
    await vault.writeShelf(utf8('shelf'))
    expect(await vault.readShelf()).toEqual(utf8('shelf'))
    expect(await vault.health(Date.now())).toMatchObject({ secrets: 'memory', persisted: false })
    await expect(vault.setPassphrase('p')).rejects.toMatchObject({ type: 'unsupported' })
    expect(await origin.factory.databases()).toEqual([])
    expect(origin.opfs.files.size).toBe(0)
  })
})

describe('a passphrase', () => {
  test('guards the next start; the right one opens everything', async () => {
    const { origin, vault } = await locked()
    vault.close()
    const later = await open(origin)
    expect(later.phase).toBe('locked')
    expect(() => later.diary).toThrow('locked')
    await later.unlockWithPassphrase(PASSPHRASE)
    expect(later.phase).toBe('open')
    expect(await wordsOf(later.diary)).toEqual(['one', 'two'])
  })

  test('a wrong passphrase changes nothing and says so', async () => {
    const { origin, vault } = await locked()
    const before = await dump(origin)
    await expect(vault.unlockWithPassphrase('a loud harbour')).rejects.toMatchObject({ type: 'wrongKey' })
    await expect(vault.unlockWithPassphrase('')).rejects.toMatchObject({ type: 'wrongKey' })
    expect(vault.phase).toBe('locked')
    expect(await dump(origin)).toEqual(before)
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two'])
  })

  test('after it is changed, only the new one opens', async () => {
    const { vault } = await locked()
    await vault.unlockWithPassphrase(PASSPHRASE)
    await vault.setPassphrase('another one')
    vault.lock()
    await expect(vault.unlockWithPassphrase(PASSPHRASE)).rejects.toMatchObject({ type: 'wrongKey' })
    await vault.unlockWithPassphrase('another one')
    expect(vault.phase).toBe('open')
  })

  test('after it is removed, the device opens by itself again', async () => {
    const { origin, vault } = await locked()
    await vault.unlockWithPassphrase(PASSPHRASE)
    await vault.removePassphrase()
    expect(() => vault.lock()).toThrow('noPassphrase')
    vault.close()
    expect((await open(origin)).phase).toBe('open')
  })

  test('none can be set or removed while locked', async () => {
    const { vault } = await locked()
    for (const change of [vault.setPassphrase('x'), vault.removePassphrase(), vault.makeWords()])
      await expect(change).rejects.toMatchObject({ type: 'locked' })
  })

  test('without one there is nothing to lock with', async () => {
    const { vault } = await inUse()
    expect(() => vault.lock()).toThrow('noPassphrase')
    expect(vault.phase).toBe('open')
  })
})

describe('twelve words', () => {
  test('open the vault when the passphrase is forgotten, however they are typed', async () => {
    const { vault } = await inUse()
    const words = await vault.makeWords()
    expect(words).toHaveLength(12)
    await vault.setPassphrase(PASSPHRASE)
    vault.lock()
    await vault.unlockWithWords(` ${words.join(',\n').toUpperCase()} `)
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two'])
  })

  test('wrong words, and words that are no words, open nothing', async () => {
    const { vault } = await inUse()
    await vault.makeWords()
    await vault.setPassphrase(PASSPHRASE)
    vault.lock()
    const others = `${'abandon '.repeat(11)}about`
    for (const words of [others, 'not words', ''])
      await expect(vault.unlockWithWords(words)).rejects.toMatchObject({ type: 'wrongKey' })
    expect(vault.phase).toBe('locked')
  })

  test('new words end the old ones, removed words end altogether', async () => {
    const { vault } = await inUse()
    const old = (await vault.makeWords()).join(' ')
    const words = (await vault.makeWords()).join(' ')
    await vault.setPassphrase(PASSPHRASE)
    vault.lock()
    await expect(vault.unlockWithWords(old)).rejects.toMatchObject({ type: 'wrongKey' })
    await vault.unlockWithWords(words)
    await vault.removeWords()
    vault.lock()
    await expect(vault.unlockWithWords(words)).rejects.toMatchObject({ type: 'wrongKey' })
  })
})

describe('a passkey', () => {
  test('opens beside the passphrase, and survives a change of passphrase without being asked', async () => {
    const { origin, vault } = await inUse()
    await vault.setPassphrase(PASSPHRASE)
    await vault.addPasskey('Breakwater')
    const asked = origin.authenticator.asked
    await vault.setPassphrase('another one')
    expect(origin.authenticator.asked).toBe(asked)
    vault.lock()
    await vault.unlockWithPasskey()
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two'])
  })

  test('turning away from the authenticator leaves everything as it was', async () => {
    const { origin, vault } = await inUse()
    await vault.setPassphrase(PASSPHRASE)
    origin.authenticator.turnAway = true
    await expect(vault.addPasskey('Breakwater')).rejects.toMatchObject({ type: 'wrongKey' })
    await vault.addPasskey('Breakwater')
    vault.lock()
    origin.authenticator.turnAway = true
    await expect(vault.unlockWithPasskey()).rejects.toMatchObject({ type: 'wrongKey' })
    expect(vault.phase).toBe('locked')
  })

  test('an authenticator without PRF, or none at all, is said before anything is stored', async () => {
    const { origin, vault } = await inUse()
    origin.authenticator.hasPrf = false
    await expect(vault.addPasskey('x')).rejects.toMatchObject({ type: 'unsupported', detail: 'prf' })
    expect(await vault.slots()).toHaveLength(1)
    vault.close()
    const bare = await open(origin, { credentials: undefined })
    await expect(bare.addPasskey('x')).rejects.toMatchObject({ type: 'unsupported', detail: 'passkey' })
  })

  test('of several, the one that is used opens; a removed one does not', async () => {
    const { origin, vault } = await inUse()
    await vault.setPassphrase(PASSPHRASE)
    const first = await vault.addPasskey('phone')
    await vault.addPasskey('key')
    await vault.removePasskey(first)
    expect((await vault.slots()).map(({ kind }) => kind).sort()).toEqual(['passkey', 'passphrase'])
    vault.lock()
    await vault.unlockWithPasskey()
    expect(vault.phase).toBe('open')
    const [second] = (await vault.slots()).filter(({ kind }) => kind === 'passkey')
    await vault.removePasskey(second?.id ?? '')
    vault.lock()
    await expect(vault.unlockWithPasskey()).rejects.toMatchObject({ type: 'wrongKey' })
    expect(origin.authenticator.asked).toBeGreaterThan(0)
  })
})

describe('two tabs', () => {
  test('both tabs lock', async () => {
    const { origin, vault } = await inUse()
    await vault.setPassphrase(PASSPHRASE)
    const other = await open(origin)
    await other.unlockWithPassphrase(PASSPHRASE)
    const phases: string[] = []
    other.subscribe(phase => phases.push(phase))
    vault.lock()
    await eventually(() => expect(phases).toEqual(['locked']))
    expect(() => other.diary).toThrow('locked')
  })

  test('two tabs that change the ways in one after the other both have their way', async () => {
    const { origin, vault } = await inUse()
    const other = await open(origin)
    await other.makeWords()
    await vault.setPassphrase('from the first')
    await other.setPassphrase(PASSPHRASE)
    const words = await vault.makeWords()
    await eventually(() => vault.lock())
    await expect(vault.unlockWithPassphrase('from the first')).rejects.toMatchObject({ type: 'wrongKey' })
    await vault.unlockWithPassphrase(PASSPHRASE)
    vault.lock()
    await vault.unlockWithWords(words.join(' '))
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two'])
  })

  test('a passphrase set in one tab lets the other one lock', async () => {
    const { origin, vault } = await inUse()
    const other = await open(origin)
    await vault.setPassphrase(PASSPHRASE)
    await eventually(() => other.lock())
    await eventually(() => expect([vault.phase, other.phase]).toEqual(['locked', 'locked']))
  })
})

describe('the shelf', () => {
  test('is read while locked, also after the passphrase was set and changed', async () => {
    const { origin, vault } = await inUse()
    expect(await vault.readShelf()).toBeUndefined()
    await vault.writeShelf(utf8('Call Robin'))
    await vault.setPassphrase(PASSPHRASE)
    vault.lock()
    expect(await vault.readShelf()).toEqual(utf8('Call Robin'))
    expect(await (await open(origin)).readShelf()).toEqual(utf8('Call Robin'))
  })

  test('is written by an open vault only, and lies sealed on the disk', async () => {
    const { origin, vault } = await inUse()
    await vault.writeShelf(utf8('Call Robin'))
    expect(JSON.stringify(await dump(origin))).not.toContain(Buffer.from('Call Robin').toString('hex'))
    await vault.setPassphrase(PASSPHRASE)
    vault.lock()
    await expect(vault.writeShelf(utf8('x'))).rejects.toMatchObject({ type: 'locked' })
  })
})

describe('how safely things are kept', () => {
  test('the browser is asked to keep them and its answer is shown', async () => {
    const origin = standInOrigin()
    const storage = {
      persist: async () => true,
      persisted: async () => false,
      estimate: async () => ({ usage: 4096 }),
    }
    const vault = await open(origin, { storage })
    await vault.create()
    expect(await vault.askPersistence()).toBe(true)
    expect(await vault.health(Date.now())).toMatchObject({ persisted: false, usage: 4096, damage: [] })
  })

  test('a browser that does not say is not taken for a promise', async () => {
    const { vault } = await inUse()
    expect(await vault.askPersistence()).toBe(false)
    expect((await vault.health(Date.now())).persisted).toBeUndefined()
  })
})

describe('a secret of its own', () => {
  test('is the same at every opening, another one in another vault, and closed with the lock', async () => {
    const { origin, vault } = await inUse()
    const secret = await vault.ownSecret('wakes')
    expect(secret).toHaveLength(32)
    vault.close()
    const later = await open(origin)
    expect(await later.ownSecret('wakes')).toEqual(secret)
    expect(await (await inUse()).vault.ownSecret('wakes')).not.toEqual(secret)
    await later.setPassphrase(PASSPHRASE)
    expect(await later.ownSecret('wakes')).toEqual(secret)
    later.lock()
    await expect(later.ownSecret('wakes')).rejects.toThrow('locked')
  })
})

describe('a meaning that needs something before it can fold', () => {
  /** Says of each word whether it was prepared for. */
  const careful = () => {
    const ready = new Set<string>()
    const meaning: typeof wordList = {
      ...wordList,
      version: 2,
      prepare: async records => {
        for (const { id } of records) ready.add(id)
      },
      extend: (state, records) => [
        ...state,
        ...records.map(({ id }) => (ready.has(id) ? 'ready' : 'not ready')),
      ],
    }
    return meaning
  }

  test('has it when the diary is opened', async () => {
    const { origin, vault } = await inUse()
    vault.close()
    const later = await openVault({ platform: origin.tab(), meaning: careful(), mode: 'durable' })
    expect(later.diary.state).toEqual(['ready', 'ready'])
  })

  test('and when letters of the inbox join', async () => {
    const { origin, vault } = await locked()
    await vault.leave([saying('left')], NOW)
    vault.close()
    const later = await openVault({ platform: origin.tab(), meaning: careful(), mode: 'durable' })
    await later.unlockWithPassphrase(PASSPHRASE)
    expect(later.diary.state).toEqual(['ready', 'ready', 'ready'])
  })
})
