import { expect, test } from 'vitest'
import { type Bundle, filesIn } from '../bench/fuzz/bundle.ts'
import { Coverage } from '../bench/fuzz/coverage.ts'
import { broken, canary } from '../bench/fuzz/laws.ts'
import { fuzz } from '../bench/fuzz/loop.ts'
import { seedsOf } from '../bench/fuzz/seeds.ts'
import { type Target, targetNames, targetOf } from '../bench/fuzz/targets.ts'
import { EventColumns } from '../core/src/patterns/events.ts'
import { PatternsFailure } from '../core/src/patterns/failure.ts'
import { varint } from '../core/src/patterns/imessage/sqlite/varint.ts'
import type { Outcome, ReadChat } from '../core/src/patterns/reader.ts'
import { head, type Source } from '../core/src/patterns/source.ts'

/** The long form runs for minutes: `npm run test:long`. */
const runs = 400

test.each(targetNames)('%s keeps the laws on its seeds, and on changed ones', async name => {
  const seeds = seedsOf(name)
  expect(seeds.length).toBeGreaterThan(1)
  const { findings } = await fuzz(targetOf(name), seeds, { seed: 7, more: done => done < runs })
  expect(
    findings.map(({ law, how, input }) => `${law} ${how}: ${Buffer.from(input).toString('base64')}`),
  ).toEqual([])
})

const bytesOf = (text: string): Bundle => new TextEncoder().encode(text)

test('one input may hold several files', async () => {
  const named = async (files: readonly Source[]) =>
    Promise.all(files.map(async file => [file.name, new TextDecoder().decode(await head(file, 100))]))
  expect(await named(filesIn(bytesOf('no mark @@@ x\n'), 'a.txt'))).toEqual([['a.txt', 'no mark @@@ x\n']])
  expect(await named(filesIn(bytesOf('@@@ b/c.json\none\n@@@ d\n@@@ e'), 'a.txt'))).toEqual([
    ['b/c.json', 'one\n'],
    ['d', ''],
    ['e', ''],
  ])
})

/** A reader with a fault, to see that each law is watched. */
const faulty = (run: Target['run']): Target => ({ name: 'sms', file: 'a.xml', words: [bytesOf('x')], run })

const chatWith = (more: Partial<ReadChat>): Outcome => ({
  read: {
    format: 'sms',
    people: [''],
    events: new EventColumns(),
    clock: 'utc',
    grain: 1,
    notes: [],
    ...more,
  },
})

const faults: readonly [law: string, run: Target['run']][] = [
  ['throws', () => Promise.reject(new TypeError('a fault'))],
  ['tells', () => Promise.reject(Object.assign(new PatternsFailure('damaged'), { message: canary }))],
  ['tells', () => Promise.resolve(chatWith({ notes: [{ code: canary as 'skipped', count: 1 }] }))],
  ['events', () => Promise.resolve(chatWith({ me: { index: 4, sure: true } }))],
  [
    'pieces',
    async files => {
      let count = 0
      for (const file of files) for await (const _ of file.chunks()) count++
      return chatWith({ notes: [{ code: 'skipped', count }] })
    },
  ],
]

test.each(faults)('a reader that breaks the law "%s" is found', async (law, run) => {
  expect(await broken(faulty(run), bytesOf('some bytes'), [1])).toMatchObject({ law })
})

test('an input is worth keeping when a block of a reader runs for the first time', () => {
  const coverage = new Coverage()
  const grewBy = (...bytes: number[]) => {
    varint(Uint8Array.from(bytes), 0)
    return coverage.grew()
  }
  expect(grewBy(1)).toBe(true)
  expect(grewBy(2)).toBe(false)
  expect(grewBy(0x81, 0x82, 0x03)).toBe(true)
  expect(grewBy(0x83, 0x84, 0x05)).toBe(false)
  const seen = coverage.size
  varint(new Uint8Array(9).fill(0xff), 0)
  expect(coverage.newIn(coverage.reached()).size).toBe(1)
  expect(coverage.size).toBe(seen)
})
