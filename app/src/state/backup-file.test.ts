import type { VaultRecord } from '@breakwater/vault'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entriesOfJson, linesOf, readLines, writeJson, writeLines } from './backup-file.ts'

const noPause = () => Promise.resolve()
const utf8 = new TextEncoder()

const stored = (text: string) => ({
  at: '2026-11-21T01:07:00Z',
  zone: 'Europe/Berlin',
  person: 'one',
  kind: 'card.written',
  v: 1,
  body: { text, shownLocked: false },
})

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const id = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 22, maxLength: 22 })
const record: fc.Arbitrary<VaultRecord> = fc.record({
  id,
  hlc: hex,
  bytes: fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map(text => utf8.encode(JSON.stringify(stored(text)))),
})
const foreign: fc.Arbitrary<VaultRecord> = fc.record({
  id,
  hlc: hex,
  bytes: fc.uint8Array({ maxLength: 40 }),
})

describe('a copy', () => {
  test('comes back as it was written, unreadable records included, in lines and as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, foreign)), async records => {
        const lines = await readLines(linesOf(writeLines(records)), noPause)
        expect(lines).toEqual({ records, bad: [] })
        const json = await readLines(entriesOfJson(writeJson(records, 'about')) ?? [], noPause)
        expect(json).toEqual({ records, bad: [] })
      }),
    )
  })

  const good = writeLines([
    { id: 'A'.repeat(22), hlc: '0'.repeat(32), bytes: utf8.encode(JSON.stringify(stored('x'))) },
  ])

  test('with entries that cannot be read names them by number and field, and keeps the others', async () => {
    const badStrength = JSON.stringify({
      ...(JSON.parse(good) as object),
      kind: 'urge.rated',
      body: { strength: 11 },
    })
    const noId = good.replace(/"id":"A+"/, '"id":"?"')
    const read = await readLines([badStrength, good, noId, '{"id":', 'null'], noPause)
    expect(read.records).toHaveLength(1)
    expect(read.bad).toEqual([
      { number: 1, field: 'body.strength' },
      { number: 3, field: 'id' },
      { number: 4, field: 'entry' },
      { number: 5, field: 'entry' },
    ])
  })

  test('of a newer Breakwater keeps what this one does not know', async () => {
    const newer = JSON.stringify({ ...(JSON.parse(good) as object), kind: 'moon.seen', body: { full: true } })
    const read = await readLines([newer], noPause)
    expect(read.bad).toEqual([])
    expect(JSON.parse(new TextDecoder().decode(read.records[0]?.bytes))).toMatchObject({
      body: { full: true },
    })
  })

  test('is told apart from JSON of somebody else and from no JSON at all', () => {
    expect(entriesOfJson('[1, 2, 3]')).toBeUndefined()
    expect(entriesOfJson('{"format":"diary","entries":[]}')).toBeUndefined()
    expect(entriesOfJson('null')).toBeUndefined()
    expect(entriesOfJson('JFIF')).toBeUndefined()
  })

  test('is read in small steps, so that the page goes on answering', async () => {
    let pauses = 0
    await readLines(
      Array.from({ length: 1000 }, () => good.trim()),
      async () => {
        pauses += 1
      },
    )
    expect(pauses).toBe(4)
  })
})
