import { describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { eraseEverything } from '../erase-everything.ts'
import { hkdfKey } from '../keys/cipher.ts'
import { currentHalf } from '../keys/halves.ts'
import { readHome } from '../keys/home.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { SECRET_FILE } from '../keys/secret-file.ts'
import { innerOf, outerKey } from '../keys/slot.ts'
import { storedSecrets } from '../keys/stored-secrets.ts'
import { openDatabase } from '../log/database.ts'
import { openLog } from '../log/device-log.ts'
import { DATABASE, openVault } from '../open-vault.ts'
import { dump, eventually, inUse, NOW, open, PASSPHRASE } from '../stand-ins/lives.ts'
import type { Origin } from '../stand-ins/origin.ts'
import { standInOrigin } from '../stand-ins/origin.ts'
import { saying, wordList, wordsOf } from '../stand-ins/word-list.ts'
import { PIECE_BYTES, readFileBytes } from './blobs.ts'
import type { EvidenceMeaning } from './evidence.ts'
import { openOuter } from './evidence-key.ts'
import { readEvidenceRow } from './evidence-row.ts'

const OWN = 'another stone by the sea'

/** Words, of which those that begin with `file:` name a file. */
const meaning: EvidenceMeaning<readonly string[]> = {
  ...wordList,
  files: state => state.filter(word => word.startsWith('file:')),
}

/** A vault in use, with two things in its evidence store; one has a file of two pieces and a bit. */
async function kept() {
  const { origin, vault } = await inUse()
  const evidence = await vault.evidence(meaning)
  await evidence.open()
  const plain = await evidence.add(saying('canary at the door'), [], NOW)
  const bytes = new Uint8Array(2 * PIECE_BYTES + 5).map((_, at) => at % 251)
  const filed = await evidence.add(saying('file:A'), [{ id: 'file:A', bytes }], NOW)
  return { origin, vault, evidence, plain, filed, bytes }
}

async function change<T>(origin: Origin, work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>) {
  const db = await openDatabase(DATABASE, origin.factory)
  return work(db).finally(() => db.close())
}

const again = async (origin: Origin) => {
  const vault = await open(origin)
  return { vault, evidence: await vault.evidence(meaning) }
}

const secretsAlive = (origin: Origin) => {
  const row = origin.opfs.files.get(SECRET_FILE) ?? new Uint8Array()
  return Array.from({ length: row.length / 32 }, (_, at) => row.subarray(at * 32, at * 32 + 32)).filter(
    secret => secret.some(byte => byte !== 0),
  ).length
}

describe('the second store', () => {
  test('leaves no trace before something is kept in it', async () => {
    const { origin, vault } = await inUse()
    const before = await dump(origin)
    const evidence = await vault.evidence(meaning)
    expect(await evidence.door()).toBe('none')
    expect(await dump(origin)).toBe(before)
    expect(() => evidence.state).toThrow('locked')
  })

  test('has everything at the next opening, files to the byte, and the diary has none of it', async () => {
    const { origin, vault, bytes } = await kept()
    vault.close()
    const later = await again(origin)
    expect(await later.evidence.door()).toBe('byItself')
    await later.evidence.open()
    expect(later.evidence.state).toEqual(['canary at the door', 'file:A'])
    expect(await later.evidence.readFile('file:A')).toEqual(bytes)
    expect(await wordsOf(later.vault.diary)).toEqual(['one', 'two'])
    expect(later.vault.diary.state).toEqual(['one', 'two'])
  })

  test('says nothing on the disk', async () => {
    const { origin } = await kept()
    const disk = await dump(origin)
    const found = ['canary at the door', Buffer.from('canary at the door').toString('hex')]
    for (const text of found) expect(disk).not.toContain(text)
  })

  test('tells another tab what came', async () => {
    const { origin, evidence } = await kept()
    const other = await again(origin)
    await other.evidence.open()
    await evidence.add(saying('a third'), [], NOW)
    await eventually(() => expect(other.evidence.state).toContain('a third'))
  })

  test('really removes a record with its file, and the secret that sealed the file', async () => {
    const { origin, evidence, filed } = await kept()
    const before = secretsAlive(origin)
    await evidence.remove(filed.id, ['file:A'], NOW)
    expect(evidence.state).toEqual(['canary at the door'])
    await expect(evidence.readFile('file:A')).rejects.toMatchObject({ type: 'damaged' })
    expect(await change(origin, db => db.count('blob'))).toBe(0)
    expect(secretsAlive(origin)).toBe(before - 1)
  })

  test('tells a file that lost a piece, or whose pieces changed places, from a whole one', async () => {
    const { origin, evidence } = await kept()
    await change(origin, async db => {
      const first: unknown = await db.get('blob', ['evidence', 'file:A', 0])
      await db.put('blob', await db.get('blob', ['evidence', 'file:A', 1]), ['evidence', 'file:A', 0])
      await db.put('blob', first, ['evidence', 'file:A', 1])
    })
    await expect(evidence.readFile('file:A')).rejects.toMatchObject({ type: 'damaged' })
    await change(origin, db => db.delete('blob', ['evidence', 'file:A', 2]))
    await expect(evidence.readFile('file:A')).rejects.toMatchObject({ type: 'damaged' })
  })

  test('clears away a file whose record was never written', async () => {
    const { origin, vault, evidence } = await kept()
    await evidence.add(saying('names no file'), [{ id: 'file:B', bytes: utf8('left over') }], NOW)
    vault.close()
    const later = await again(origin)
    await later.evidence.open()
    await expect(later.evidence.readFile('file:B')).rejects.toMatchObject({ type: 'damaged' })
    expect(await later.evidence.readFile('file:A')).toHaveLength(2 * PIECE_BYTES + 5)
  })
})

describe('a passphrase of its own', () => {
  test('opens it and nothing else does; a wrong one changes nothing', async () => {
    const { origin, vault, evidence } = await kept()
    await evidence.setPassphrase(OWN)
    vault.close()
    const { evidence: later } = await again(origin)
    expect(await later.door()).toBe('passphrase')
    await expect(later.open()).rejects.toMatchObject({ type: 'wrongKey' })
    await expect(later.open(PASSPHRASE)).rejects.toMatchObject({ type: 'wrongKey' })
    expect(later.isOpen).toBe(false)
    await later.open(OWN)
    expect(later.state).toEqual(['canary at the door', 'file:A'])
  })

  test('makes every earlier copy of the key worthless, on a disk that keeps old bytes', async () => {
    const { origin, vault, evidence } = await kept()
    const { seal } = await change(origin, readEvidenceRow)
    await evidence.setPassphrase(OWN)
    vault.close()
    const row = await change(origin, readEvidenceRow)
    expect(row.dead).toEqual([])
    await change(origin, db => db.put('meta', { v: 1, dead: [], seal }, 'evidence'))
    const { evidence: later } = await again(origin)
    await expect(later.open()).rejects.toMatchObject({ type: 'destroyed' })
  })

  test('can be changed and taken away, and what was kept before stays readable', async () => {
    const { origin, evidence } = await kept()
    await evidence.setPassphrase(OWN)
    await evidence.add(saying('behind it'), [], NOW)
    await evidence.setPassphrase('yet another one')
    const second = await again(origin)
    await expect(second.evidence.open(OWN)).rejects.toMatchObject({ type: 'wrongKey' })
    await evidence.setPassphrase(undefined)
    const third = await again(origin)
    await third.evidence.open()
    expect(third.evidence.state).toEqual(['canary at the door', 'file:A', 'behind it'])
  })

  test('is forgotten when the vault closes its lock, and asked for again', async () => {
    const { vault, evidence } = await kept()
    await evidence.setPassphrase(OWN)
    await vault.setPassphrase(PASSPHRASE)
    vault.lock()
    expect(evidence.isOpen).toBe(false)
    await expect(evidence.open(OWN)).rejects.toMatchObject({ type: 'locked' })
    await vault.unlockWithPassphrase(PASSPHRASE)
    const later = await vault.evidence(meaning)
    expect(await later.door()).toBe('passphrase')
    await later.open(OWN)
    expect(later.state).toContain('canary at the door')
  })
})

/** Everything that somebody with the open journal's key and all secrets of the device has. */
async function journalKeys(origin: Origin) {
  return change(origin, async db => {
    const home = await readHome(db)
    const slot = home?.slots[0]
    if (!home || !slot) throw new Error('there is a home')
    const secrets = storedSecrets(home.header.secrets, db, origin.tab())
    const outer = await outerKey(home.deviceKey, await currentHalf(home, secrets), home.header.space)
    const vaultKey = await hkdfKey(await innerOf(slot, outer, home.header))
    return { belonging: home.header, vaultKey, secrets }
  })
}

describe('whoever has the key of the journal, and not the passphrase of the record', () => {
  test('finds the own key under the outer seal only without a passphrase', async () => {
    const { origin, evidence } = await kept()
    const keys = await journalKeys(origin)
    const inner = async () => {
      const { seal } = await change(origin, readEvidenceRow)
      return seal ? openOuter(keys, seal) : undefined
    }
    const bare = await inner()
    expect(bare).toHaveLength(32)
    await evidence.setPassphrase(OWN)
    const layered = await inner()
    // Nonce 12, the sealed key 32, tag 16.
    expect(layered).toHaveLength(60)
    expect(Buffer.from(layered ?? []).includes(Buffer.from(bare ?? []))).toBe(false)
  })

  test('reads no record and no file', async () => {
    const { origin, evidence } = await kept()
    await evidence.setPassphrase(OWN)
    const keyring = makeKeyring({ ...(await journalKeys(origin)), random: origin.tab().random })
    await change(origin, async db => {
      const log = await openLog({ db, store: 'evidence', keyring, meaning, device: '0'.repeat(16) })
      expect(log.state).toEqual([])
      expect(log.damage).toEqual([{ where: 'tail', records: 2 }])
      await expect(readFileBytes(db, keyring, 'file:A')).rejects.toMatchObject({ type: 'damaged' })
      log.close()
    })
  })
})

describe('removing all of it', () => {
  test('needs no passphrase, leaves no row and no secret, and the diary as it was', async () => {
    const { origin, vault } = await inUse()
    const bare = secretsAlive(origin)
    const evidence = await vault.evidence(meaning)
    await evidence.open()
    await evidence.add(saying('file:A'), [{ id: 'file:A', bytes: utf8('x') }], NOW)
    await evidence.setPassphrase(OWN)
    evidence.close()
    await evidence.erase()
    expect(await evidence.door()).toBe('none')
    expect(secretsAlive(origin)).toBe(bare)
    expect(await dump(origin)).not.toContain('evidence')
    expect(await wordsOf(vault.diary)).toEqual(['one', 'two'])
  })

  test('killed before the secrets are overwritten, it is finished at the next opening', async () => {
    const { origin, vault, evidence } = await kept()
    origin.opfs.before = () => {
      throw new DOMException('killed', 'AbortError')
    }
    await expect(evidence.erase()).rejects.toThrow('killed')
    origin.opfs.before = () => {}
    vault.close()
    const before = secretsAlive(origin)
    const { evidence: later } = await again(origin)
    await later.open()
    expect(later.state).toEqual([])
    expect(secretsAlive(origin)).toBeLessThan(before)
    expect((await change(origin, readEvidenceRow)).dead).toEqual([])
  })

  test('another tab that had it open writes no more into what is gone', async () => {
    const { origin, evidence } = await kept()
    const other = await again(origin)
    await other.evidence.erase()
    await expect(evidence.add(saying('too late'), [], NOW)).rejects.toMatchObject({ type: 'locked' })
    expect(evidence.isOpen).toBe(false)
  })

  test('erasing everything takes it along', async () => {
    const { origin } = await kept()
    expect(await eraseEverything(origin.tab())).toEqual([])
    expect(origin.opfs.files.size).toBe(0)
    expect(await origin.factory.databases()).toEqual([])
    const vault = await open(origin)
    await vault.create()
    expect(await (await vault.evidence(meaning)).door()).toBe('none')
  })
})

describe('clearing the diary alone', () => {
  test('leaves the evidence standing, passphrase and files included', async () => {
    const { origin, vault, evidence, bytes } = await kept()
    await evidence.setPassphrase(OWN)
    await vault.writeShelf(utf8('a card'))
    await vault.clearDiary(NOW)
    expect(vault.diary.state).toEqual([])
    expect(await vault.readShelf()).toEqual(new Uint8Array())
    vault.close()
    const later = await again(origin)
    expect(await wordsOf(later.vault.diary)).toEqual([])
    await later.evidence.open(OWN)
    expect(later.evidence.state).toEqual(['canary at the door', 'file:A'])
    expect(await later.evidence.readFile('file:A')).toEqual(bytes)
  })
})

test('on somebody else’s computer it works like any other, and nothing is written anywhere', async () => {
  const origin = standInOrigin()
  const vault = await openVault({ platform: origin.tab(), meaning: wordList, mode: 'memory' })
  const evidence = await vault.evidence(meaning)
  const { id } = await evidence.add(saying('file:A'), [{ id: 'file:A', bytes: utf8('x') }], NOW)
  expect(evidence.state).toEqual(['file:A'])
  expect(await evidence.readFile('file:A')).toEqual(utf8('x'))
  await evidence.remove(id, ['file:A'], NOW)
  expect(evidence.state).toEqual([])
  expect(await origin.factory.databases()).toEqual([])
})
