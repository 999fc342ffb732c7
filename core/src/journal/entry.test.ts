import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, journalOf } from '../testing.ts'
import { type Entry, EntryError, isKnown, liftEntry } from './entry.ts'
import { readEnvelope } from './envelope.ts'
import type { Kinds } from './kind.ts'

/** Version 1 asked for a word, version 2 for a number, version 3 for a number in a field of another name. */
const walks: Kinds = {
  'walk.taken': {
    v: 3,
    upcast: {
      1: body => ({ length: (body as { length: string }).length === 'short' ? 10 : 60 }),
      2: body => ({ minutes: (body as { length: number }).length }),
    },
  },
}

const [told] = journalOf(day('2026-03-01').urge(5))
const entry: Entry = { ...(told as Entry), kind: 'walk.taken', v: 3, body: { minutes: 20 } }

function refusal(raw: unknown): EntryError {
  try {
    readEnvelope(raw)
  } catch (error) {
    if (error instanceof EntryError) return error
  }
  throw new Error('was not refused')
}

describe('an entry of an older version', () => {
  it.each([
    [1, { length: 'short' }, 10],
    [2, { length: 45 }, 45],
  ])('is lifted step by step to the newest, and says so: %i', (v, body, minutes) => {
    expect(liftEntry({ ...entry, v, body }, walks)).toEqual({ ...entry, body: { minutes } })
  })

  it('once lifted stays as it is', () => {
    const once = liftEntry({ ...entry, v: 1, body: { length: 'long' } }, walks)
    expect(liftEntry(once, walks)).toEqual(once)
  })

  it('that has no step is refused', () => {
    const broken = { 'walk.taken': { v: 2, upcast: {} } }
    expect(() => liftEntry({ ...entry, v: 1 }, broken)).toThrow('no step from version 1')
  })

  it.each([null, 'words', 7])('whose body is no object is refused: %s', body => {
    expect(() => liftEntry({ ...entry, body }, walks)).toThrow('body: expected an object')
  })
})

describe('an entry that this Breakwater does not know', () => {
  it.each([
    ['of a kind that is not known', { ...entry, kind: 'dream.kept', body: { deep: [1, { two: null }] } }],
    ['of a newer version', { ...entry, v: 4, body: { steps: 2000 } }],
    ['of a kind with the name of something every object has', { ...entry, kind: 'constructor', body: 1 }],
    ['of a known kind that no schema has seen', { ...entry, v: 2, unchecked: true as const }],
  ])('%s is kept as it is', (_, raw) => {
    expect(isKnown(raw, walks)).toBe(false)
    expect(liftEntry(raw, walks)).toEqual(raw)
  })
})

describe('an envelope that cannot be read', () => {
  it.each([
    ['id', { ...entry, id: 'short' }],
    ['hlc', { ...entry, hlc: 'A'.repeat(32) }],
    ['at', { ...entry, at: '2026-02-30T00:00:00Z' }],
    ['at', { ...entry, at: '2026-03-01T12:00:00+01:00' }],
    ['zone', { ...entry, zone: 'Mars/Olympus' }],
    ['device', { ...entry, device: '' }],
    ['person', { ...entry, person: '' }],
    ['person', { ...entry, person: 'p'.repeat(65) }],
    ['kind', { ...entry, kind: '' }],
    ['v', { ...entry, v: 0 }],
    ['v', { ...entry, v: 1.5 }],
    ['v', { ...entry, v: '1' }],
    ['ref', { ...entry, ref: 'short' }],
    ['ref', { ...entry, ref: null }],
    ['body', { ...entry, body: undefined }],
    ['entry', 'not an object'],
    ['entry', null],
    ['id', []],
  ])('is refused with the name of the field: %s', (field, raw) => {
    expect(refusal(raw).field).toBe(field)
    expect(refusal(raw).message).toContain(field)
  })

  it('never says what stood in it', () => {
    const secret = fc.string({ minLength: 4 }).map(text => `canary ${text}`)
    const field = fc.constantFrom('id', 'hlc', 'at', 'zone', 'device', 'v', 'ref')
    fc.assert(
      fc.property(field, secret, (name, words) => {
        const { message, field: path } = refusal({ ...entry, [name]: words })
        expect(message + path).not.toContain('canary')
      }),
    )
  })

  it('is read with nothing but its own fields', () => {
    expect(readEnvelope({ ...entry, unchecked: true, more: 1 })).toEqual(entry)
  })
})
