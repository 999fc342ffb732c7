import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { packTar, unpackTar } from './tar.ts'

const files = [
  { name: 'entries.jsonl', bytes: utf8('{"a":1}\n'.repeat(200)) },
  { name: 'README.txt', bytes: utf8('Zum Lesen: Umläute\n') },
  { name: 'empty.html', bytes: new Uint8Array() },
]

describe('an archive of plain files', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tar-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test("the machine's own tar unpacks it, byte for byte and for the owner alone", () => {
    writeFileSync(join(folder, 'a.tar'), packTar(files))
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder })
    for (const { name, bytes } of files) expect([...readFileSync(join(folder, name))]).toEqual([...bytes])
    const listing = execFileSync('tar', ['-tvf', 'a.tar'], { cwd: folder, encoding: 'utf8' })
    expect(listing.match(/^-rw-------/gm)).toHaveLength(3)
  })

  test("what the machine's own tar packed is read, folders passed over", () => {
    writeFileSync(join(folder, 'entries.jsonl'), 'one\n')
    mkdirSync(join(folder, 'inside'))
    execFileSync('tar', ['--format=ustar', '-cf', 'b.tar', 'entries.jsonl', 'inside'], { cwd: folder })
    const read = unpackTar(readFileSync(join(folder, 'b.tar')))
    expect(read.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toContainEqual([
      'entries.jsonl',
      'one\n',
    ])
    expect(read.every(({ name }) => !name.endsWith('/'))).toBe(true)
  })

  test('whatever was packed comes out again', () => {
    const name = fc.stringMatching(/^[a-zäß.]{1,40}$/)
    const file = fc.record({ name, bytes: fc.uint8Array({ maxLength: 1500 }) })
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), some => {
        expect(unpackTar(packTar(some))).toEqual(some.map(({ name, bytes }) => ({ name, bytes })))
      }),
    )
  })

  test('a damaged header, a cut end or something else altogether is no export', () => {
    const damaged = packTar(files)
    damaged[3] = 0x41
    expect(() => unpackTar(damaged)).toThrow('notAnExport')
    expect(() => unpackTar(packTar(files).subarray(0, 900))).toThrow('notAnExport')
    expect(() => unpackTar(utf8('hello'))).toThrow('notAnExport')
    expect(() => unpackTar(new Uint8Array())).toThrow('notAnExport')
  })

  test('a name that could lead elsewhere is refused', () => {
    expect(() => packTar([{ name: '../x', bytes: new Uint8Array() }])).toThrow(RangeError)
    expect(() => packTar([{ name: 'a'.repeat(101), bytes: new Uint8Array() }])).toThrow(RangeError)
  })
})
