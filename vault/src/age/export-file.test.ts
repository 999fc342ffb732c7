import { beforeAll, describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { openExport, sealExport, WORK_FACTOR } from './export-file.ts'

const files = [
  { name: 'entries.jsonl', bytes: utf8('{"kind":"urge"}\n') },
  { name: 'README.txt', bytes: utf8('How to open this in twenty years.\n') },
]
const passphrase = 'eine grüne Laterne am Kai'

describe('an export for a passphrase', { timeout: 60_000 }, () => {
  let sealed: Uint8Array
  beforeAll(async () => {
    sealed = await sealExport(files, passphrase)
  }, 60_000)

  test('opens with the passphrase, also when its letters were typed as several signs', async () => {
    expect(await openExport(sealed, passphrase.normalize('NFD'))).toEqual(files)
  })

  test('is an age file for one passphrase at the work factor we name, and shows nothing of its content', () => {
    const head = new TextDecoder('latin1').decode(sealed)
    expect(head).toMatch(new RegExp(`^age-encryption.org/v1\n-> scrypt \\S{22} ${WORK_FACTOR}\n`))
    expect(WORK_FACTOR).toBeGreaterThanOrEqual(16)
    expect(head).not.toContain('urge')
  })

  test('another passphrase is told apart from a damaged file', async () => {
    await expect(openExport(sealed, 'another one')).rejects.toMatchObject({ type: 'wrongKey' })
    const damaged = sealed.slice()
    damaged[damaged.length - 20] = (damaged.at(-20) ?? 0) ^ 1
    await expect(openExport(damaged, passphrase)).rejects.toMatchObject({ type: 'notAnExport' })
    await expect(openExport(sealed.subarray(0, 60), passphrase)).rejects.toMatchObject({
      type: 'notAnExport',
    })
  })

  test('a photo or a text chosen by mistake is no export', async () => {
    await expect(openExport(utf8('JFIF and so on'), passphrase)).rejects.toMatchObject({
      type: 'notAnExport',
    })
  })

  test('an empty passphrase seals nothing', async () => {
    await expect(sealExport(files, '')).rejects.toThrow(RangeError)
  })
})
