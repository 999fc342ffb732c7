import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { day, journalOf } from '../testing.ts'
import { type Entry, EntryError, liftEntry, parseEntry } from './entry.ts'
import { kind } from './kind.ts'

/** Version 1 asked for a word, version 2 for a number, version 3 for a number in a field of another name. */
const walks = {
  'walk.taken': kind(3, v.object({ minutes: v.number() }), {
    1: body => ({ length: (body as { length: string }).length === 'short' ? 10 : 60 }),
    2: body => ({ minutes: (body as { length: number }).length }),
  }),
}

const [told] = journalOf(day('2026-03-01').urge(5))
const entry: Entry = { ...(told as Entry), kind: 'walk.taken', v: 3, body: { minutes: 20 } }

function refusal(raw: unknown): EntryError {
  try {
    parseEntry(raw, walks)
  } catch (error) {
    if (error instanceof EntryError) return error
  }
  throw new Error('was not refused')
}

describe('an entry of an older version', () => {
  it('is lifted step by step to the newest, and says so', () => {
    expect(parseEntry({ ...entry, v: 1, body: { length: 'short' } }, walks)).toMatchObject({
      v: 3,
      body: { minutes: 10 },
    })
    expect(parseEntry({ ...entry, v: 2, body: { length: 45 } }, walks)).toMatchObject({
      v: 3,
      body: { minutes: 45 },
    })
  })

  it('once read can be written and read again', () => {
    const once = parseEntry({ ...entry, v: 1, body: { length: 'long' } }, walks)
    expect(parseEntry(JSON.parse(JSON.stringify(once)), walks)).toEqual(once)
  })

  it('that has no step is refused', () => {
    const broken = { 'walk.taken': kind(2, v.object({ minutes: v.number() })) }
    expect(() => liftEntry({ ...entry, v: 1 }, broken)).toThrow('no step from version 1')
  })
})

describe('an entry from a newer Breakwater', () => {
  it.each([
    ['of a kind that is not known', { ...entry, kind: 'dream.kept', body: { deep: [1, { two: null }] } }],
    ['of a newer version', { ...entry, v: 4, body: { steps: 2000 } }],
    ['of a kind with the name of something every object has', { ...entry, kind: 'constructor', body: 1 }],
  ])('%s is kept as it is', (_, raw) => {
    expect(parseEntry(raw, walks)).toEqual(raw)
  })
})

describe('an entry that cannot be read', () => {
  it.each([
    ['id', { ...entry, id: 'short' }],
    ['hlc', { ...entry, hlc: 'A'.repeat(32) }],
    ['at', { ...entry, at: '2026-02-30T00:00:00Z' }],
    ['at', { ...entry, at: '2026-03-01T12:00:00+01:00' }],
    ['zone', { ...entry, zone: 'Mars/Olympus' }],
    ['device', { ...entry, device: '' }],
    ['person', { ...entry, person: '' }],
    ['kind', { ...entry, kind: '' }],
    ['v', { ...entry, v: 0 }],
    ['ref', { ...entry, ref: 'short' }],
    ['body.minutes', { ...entry, body: { minutes: 'many' } }],
    ['body', { ...entry, body: null }],
    ['entry', 'not an object'],
  ])('is refused with the name of the field: %s', (field, raw) => {
    expect(refusal(raw).field).toBe(field)
    expect(refusal(raw).message).toContain(field)
  })

  it('never says what stood in it', () => {
    const secret = fc.string({ minLength: 4 }).map(text => `canary ${text}`)
    const field = fc.constantFrom('id', 'hlc', 'at', 'zone', 'device', 'v', 'ref', 'body')
    fc.assert(
      fc.property(field, secret, (name, words) => {
        const { message, field: path } = refusal({ ...entry, [name]: words })
        expect(message + path).not.toContain('canary')
      }),
    )
  })
})
