import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PatternsFailure } from '../failure.ts'
import type { Outcome } from '../reader.ts'
import { sourceOf } from '../testing/sources.ts'
import { imessage } from './index.ts'
import { appleNanoseconds, canary, smallChat } from './testing/chat-database.ts'
import { closedAfter } from './testing/closed-after.ts'

const pageSize = 512
const codes = ['damaged', 'noMessages', 'unknownFormat', 'notFound']

/** A chat over some leaves, with overflow pages. */
function someChat(): Uint8Array {
  const made = smallChat({ pageSize })
  for (let i = 0; i < 30; i++)
    made.message(1, {
      text: `${canary} ${'b'.repeat(i % 7 === 0 ? 2000 : 20)}`,
      date: appleNanoseconds(1_700_000_010_000 + i),
    })
  const bytes = made.bytes()
  made[Symbol.dispose]()
  return bytes
}
const whole = someChat()

/** The result, or the failure's code; never a word of the file. */
async function outcomeOf(bytes: Uint8Array): Promise<Outcome | string> {
  try {
    const outcome = await imessage.read([sourceOf('chat.db', bytes)], {})
    expect(JSON.stringify(outcome)).not.toContain(canary)
    return outcome
  } catch (error) {
    if (!(error instanceof PatternsFailure)) throw error
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(canary)
    expect(codes).toContain(error.code)
    return error.code
  }
}

const rowsOf = (outcome: Outcome | string) =>
  typeof outcome === 'string' || !('read' in outcome)
    ? []
    : Array.from(outcome.read.events.at, (at, i) => [at, outcome.read.events.length[i]])

test('cut off anywhere it gives the first of its messages and a note, or is called damaged', async () => {
  const right = rowsOf(await outcomeOf(whole))
  expect(right).toHaveLength(34)
  let partly = 0
  for (let end = 100; end < whole.length; end += 37) {
    const outcome = await outcomeOf(whole.slice(0, end))
    const rows = rowsOf(outcome)
    expect(rows).toEqual(right.slice(0, rows.length))
    if (rows.length > 0 && rows.length < right.length) {
      partly++
      expect(outcome).toMatchObject({ read: { notes: [{ code: 'truncated', count: 1 }] } })
    }
  }
  expect(partly).toBeGreaterThan(10)
})

test('whatever bits are turned over, there is a result or a failure, soon', async () => {
  const place = fc.nat({ max: whole.length * 8 - 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 12 }), async bits => {
      const bytes = whole.slice()
      for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await outcomeOf(bytes)
    }),
    { numRuns: 1500 },
  )
})

test('whole pages of other bytes do no harm', async () => {
  const pages = whole.length / pageSize
  for (let to = 1; to < pages; to++)
    for (let from = 0; from < pages; from += 3) {
      const bytes = whole.slice()
      bytes.copyWithin(to * pageSize, from * pageSize, (from + 1) * pageSize)
      await outcomeOf(bytes)
    }
})

/** The tree of `message`: page by page, the first interior one. */
function interiorPage(bytes: Uint8Array): number {
  for (let page = 1; page < bytes.length / pageSize; page++) if (bytes[page * pageSize] === 5) return page
  throw new Error('the tree has only one level')
}

test('a tree whose branch leads back into itself is damaged, and is not walked for ever', async () => {
  for (let page = interiorPage(whole); page < whole.length / pageSize; page++) {
    if (whole[page * pageSize] !== 5) continue
    const bytes = whole.slice()
    // The last child of the page is the page.
    new DataView(bytes.buffer).setUint32(page * pageSize + 8, page + 1)
    expect(await outcomeOf(bytes)).toBe('damaged')
  }
})

test('a long text whose pages lead in a circle is damaged', async () => {
  let circles = 0
  for (let page = 1; page < whole.length / pageSize; page++) {
    const next = new DataView(whole.buffer, whole.byteOffset).getUint32(page * pageSize)
    if (next <= page + 1 || next > whole.length / pageSize) continue
    const bytes = whole.slice()
    new DataView(bytes.buffer).setUint32(page * pageSize, page + 1)
    if ((await outcomeOf(bytes)) === 'damaged') circles++
  }
  expect(circles).toBeGreaterThan(3)
})

test('the failure says which file, and where in it', async () => {
  const bytes = whole.slice()
  const page = interiorPage(bytes)
  bytes[page * pageSize] = 9
  await expect(imessage.read([sourceOf('chat.db', bytes)], {})).rejects.toMatchObject({
    code: 'damaged',
    file: 'chat.db',
    offset: page * pageSize,
  })
})

test.each([
  ['page size', 16, 3],
  ['reserved bytes', 20, 255],
  ['text encoding', 59, 9],
])('a header whose %s cannot be is damaged', async (_, place, value) => {
  const bytes = whole.slice()
  bytes[place] = value
  expect(await outcomeOf(bytes)).toBe('damaged')
})

test('a text longer than any message is left out, and counted, without being held', async () => {
  const made = closedAfter(smallChat())
  made.message(1, { text: 'x'.repeat(20 << 20), date: appleNanoseconds(1_700_000_010_000) })
  expect(await outcomeOf(made.bytes())).toMatchObject({
    read: { events: { count: 4 }, notes: [{ code: 'skipped', count: 1 }] },
  })
})
