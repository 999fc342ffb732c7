import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEntry } from '../edge.ts'
import { kinds } from '../kinds.ts'
import { readOwn } from '../state.ts'
import { fold, readAll } from '../testing.ts'

/**
 * One entry as it was written for each version of each kind. What lies in a person's journal looks like this, so these
 * files are only ever added to: `<kind>.v<version>.json`.
 */
const folder = new URL('./golden/', import.meta.url)
const files = readdirSync(folder)

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

describe('an entry written long ago', () => {
  it.each(files)('can still be read: %s', name => {
    const raw = read(name) as { kind: keyof typeof kinds; v: number; body: object }
    const entry = readEntry(raw)
    expect(entry.v).toBe(kinds[raw.kind].v)
    if (raw.v === kinds[raw.kind].v) expect(entry.body).toMatchObject(raw.body)
  })

  it.each(files)('is the same when the own journal reads it without its schema: %s', name => {
    const { unchecked: _, ...checked } = readEntry(read(name))
    expect(readOwn(read(name))).toEqual(checked)
  })

  it('of every kind and version is among them', () => {
    const expected = Object.entries(kinds).flatMap(([name, { v }]) =>
      Array.from({ length: v }, (_, n) => `${name}.v${n + 1}.json`),
    )
    expect(files).toEqual(expect.arrayContaining(expected))
  })

  it('can be folded, all together: all but the two amendments and the card that one of them removes', () => {
    expect(fold(readAll(files.map(read))).journal.entries).toBe(files.length - 3)
  })
})
