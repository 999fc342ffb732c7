import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leaveInInbox } from './inbox.ts'
import { packLetter, recordsOf, unpackLetter } from './inbox-letter.ts'
import { openDatabase } from './log/database.ts'
import { millisecondsOf } from './log/hlc.ts'
import { DATABASE } from './open-vault.ts'
import { dump, eventually, inUse, locked, NOW, open, PASSPHRASE } from './stand-ins/lives.ts'
import { standInOrigin } from './stand-ins/origin.ts'
import { saying, wordsOf } from './stand-ins/word-list.ts'

const MINUTE = 60_000

describe('what is recorded while the vault is locked', () => {
  test('an urge left while locked is in the diary after the next unlock, once', async () => {
    const { origin, vault } = await locked()
    await vault.append([saying('urge'), saying('it passed')], NOW + MINUTE)
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two', 'urge', 'it passed'])
    vault.lock()
    await vault.unlockWithPassphrase(PASSPHRASE)
    vault.close()
    const later = await open(origin)
    await later.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(later.diary)).toEqual(['one', 'two', 'urge', 'it passed'])
  })

  test('it keeps the time at which it was left, however late the unlock', async () => {
    const { vault } = await locked()
    await vault.leave([saying('first')], NOW + MINUTE)
    await vault.leave([saying('second')], NOW + 5 * MINUTE)
    await vault.unlockWithPassphrase(PASSPHRASE)
    const left = (await vault.diary.all()).slice(2)
    expect(left.map(({ hlc }) => millisecondsOf(hlc))).toEqual([NOW + MINUTE, NOW + 5 * MINUTE])
  })

  test('a letter that joins days late does not make the clock look wrong', async () => {
    const { vault } = await locked()
    await vault.leave([saying('long ago')], NOW - 72 * 60 * MINUTE)
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(vault.diary)).toEqual(['long ago', 'one', 'two'])
    expect((await vault.health(Date.now())).clockLooksWrong).toBe(false)
  })

  test('a tap in the very moment of locking is in the diary after the next unlock, once', async () => {
    const { vault } = await locked()
    await vault.unlockWithPassphrase(PASSPHRASE)
    const taps = ['a', 'b', 'c'].map(word => vault.append([saying(word)], NOW + MINUTE))
    vault.lock()
    await Promise.all(taps)
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect((await wordsOf(vault.diary)).sort()).toEqual(['a', 'b', 'c', 'one', 'two'])
  })

  test('it lies sealed on the disk: no word of it, and no key to it', async () => {
    const { origin, vault } = await locked()
    await vault.leave([saying('a very plain word')], NOW)
    const hex = Buffer.from('a very plain word').toString('hex')
    expect(await dump(origin)).not.toContain(hex)
  })

  test('it survives a closed browser before the next unlock', async () => {
    const { origin, vault } = await locked()
    await vault.leave([saying('urge')], NOW + MINUTE)
    vault.close()
    const later = await open(origin)
    await later.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(later.diary)).toContain('urge')
  })

  test('killed between joining the log and emptying the inbox: still once', async () => {
    const { origin, vault } = await locked()
    await vault.leave([saying('urge')], NOW + MINUTE)
    origin.opfs.before = () => {
      throw new DOMException('killed', 'AbortError')
    }
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect((await vault.health(Date.now())).damage).toEqual([{ where: 'inbox', records: 1 }])
    vault.close()
    origin.opfs.before = () => {}
    const later = await open(origin)
    await later.unlockWithPassphrase(PASSPHRASE)
    expect((await wordsOf(later.diary)).filter(word => word === 'urge')).toHaveLength(1)
    expect((await later.health(Date.now())).damage).toEqual([])
  })

  test('after it joined, the key of its seal is overwritten', async () => {
    const { origin, vault } = await locked()
    await vault.leave([saying('urge')], NOW)
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect(origin.opfs.events.slice(-2)).toEqual(['write 64 noughts', 'flush'])
    vault.lock()
    await vault.leave([saying('and again')], NOW + MINUTE)
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(vault.diary)).toContain('and again')
  })

  test('a tab that is open fetches at once what a locked one leaves', async () => {
    const { origin, vault } = await locked()
    const other = await open(origin)
    await other.unlockWithPassphrase(PASSPHRASE)
    await vault.leave([saying('urge')], NOW + MINUTE)
    await eventually(async () => expect(await wordsOf(other.diary)).toContain('urge'))
  })

  test('a damaged letter stays where it is and is reported; the others join', async () => {
    const { origin, vault } = await locked()
    const db = await openDatabase(DATABASE, origin.factory)
    await db.put('inbox', new Uint8Array(90).fill(7), 'damaged')
    await vault.leave([saying('urge')], NOW + MINUTE)
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two', 'urge'])
    expect((await vault.health(Date.now())).damage).toEqual([{ where: 'inbox', records: 1 }])
    expect(await db.getAllKeys('inbox')).toEqual(['damaged'])
    db.close()
  })

  test('a letter overtaken by the inbox being emptied is sealed again, for the pair that counts now', async () => {
    const { origin, vault } = await locked()
    const db = await openDatabase(DATABASE, origin.factory)
    const before = await db.get('meta', 'header')
    await vault.leave([saying('first')], NOW + MINUTE)
    await vault.unlockWithPassphrase(PASSPHRASE)
    vault.lock()
    const answers = [before]
    const overtaken = new Proxy(db, {
      get: (target, name) => {
        if (name === 'get' && answers.length > 0) return async () => answers.pop()
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    await leaveInInbox(overtaken, [saying('second')], NOW + 2 * MINUTE)
    db.close()
    await vault.unlockWithPassphrase(PASSPHRASE)
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two', 'first', 'second'])
    expect((await vault.health(Date.now())).damage).toEqual([])
  })

  test('before there is a vault nothing can be left: there is nobody to seal it for', async () => {
    const vault = await open(standInOrigin())
    await expect(vault.append([saying('x')], NOW)).rejects.toMatchObject({ type: 'locked' })
  })

  test('left by an open vault, it joins at once', async () => {
    const { vault } = await inUse()
    await vault.leave([saying('three')], NOW + MINUTE)
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two', 'three'])
  })
})

describe('a letter', () => {
  const draft = fc.record({
    id: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    bytes: fc.uint8Array(),
  })
  const letter = fc.record({ leftAt: fc.integer({ min: 0, max: 2 ** 44 }), drafts: fc.array(draft) })

  test('comes out as it was packed', () => {
    fc.assert(
      fc.property(letter, one => {
        expect(unpackLetter(packLetter(one))).toEqual(one)
      }),
    )
  })

  test('cut anywhere it is refused or shorter, never something else', () => {
    fc.assert(
      fc.property(letter, fc.nat(), (one, cut) => {
        const packed = packLetter(one)
        const part = packed.slice(0, cut % packed.length)
        try {
          const { drafts } = unpackLetter(part)
          expect(one.drafts.slice(0, drafts.length)).toEqual(drafts)
        } catch (failure) {
          expect(failure).toBeInstanceOf(RangeError)
        }
      }),
    )
  })

  test('always gives the same records, in the order in which they were said', () => {
    const drafts = [saying('a'), saying('b')]
    const device = '00112233445566ff'
    const records = recordsOf({ leftAt: NOW, drafts }, device)
    expect(records).toEqual(recordsOf({ leftAt: NOW, drafts }, device))
    expect(records.map(({ hlc }) => hlc)).toEqual([...records.map(({ hlc }) => hlc)].sort())
    expect(records.every(({ hlc }) => /^[0-9a-f]{32}$/.test(hlc))).toBe(true)
  })
})
