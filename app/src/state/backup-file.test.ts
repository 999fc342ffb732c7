import 'temporal-polyfill/global'
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

  const wave = { ...(JSON.parse(good) as object), kind: 'urge.rated', body: { strength: 3 } }
  const changed = (strength: unknown, ref = 'A'.repeat(22)) =>
    JSON.stringify({
      ...wave,
      id: 'B'.repeat(22),
      hlc: '1'.repeat(32),
      kind: 'journal.replaced',
      body: { v: 1, body: { strength } },
      ref,
    })
  const marks = ({ records }: { readonly records: readonly VaultRecord[] }) =>
    records.map(
      ({ bytes }) => (JSON.parse(new TextDecoder().decode(bytes)) as { unchecked?: true }).unchecked,
    )

  test('has its replacements checked by what they replace, in the file or in the journal', async () => {
    const inFile = [changed(4), JSON.stringify(wave)]
    expect(marks(await readLines(inFile, noPause))).toEqual([undefined, undefined])
    const wrong = await readLines([changed(11), JSON.stringify(wave)], noPause)
    expect(wrong.bad).toEqual([{ number: 1, field: 'body.body.strength' }])
    const here = (id: string) => (id.startsWith('A') ? 'urge.rated' : undefined)
    expect(marks(await readLines([changed(4)], noPause, here))).toEqual([undefined])
    expect((await readLines([changed(11)], noPause, here)).bad).toHaveLength(1)
  })

  test('keeps a replacement of something unknown or ambiguous marked, and writes no mark', async () => {
    const alone = await readLines([changed(11)], noPause)
    expect(alone.bad).toEqual([])
    expect(marks(alone)).toEqual([true])
    expect(writeLines(alone.records)).not.toContain('unchecked')
    const twoKinds = await readLines([good, JSON.stringify(wave), changed(11)], noPause)
    expect(marks(twoKinds)).toEqual([undefined, undefined, true])
  })

  test('brings nothing past the schemas in another wrapping', async () => {
    const { id, hlc, ...rest } = { ...wave, id: 'A'.repeat(22), hlc: '0'.repeat(32), body: { strength: 11 } }
    const raw = btoa(JSON.stringify({ ...rest, unchecked: false }))
    const read = await readLines([JSON.stringify({ id, hlc, raw })], noPause)
    expect(read).toEqual({ records: [], bad: [{ number: 1, field: 'body.strength' }] })
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
