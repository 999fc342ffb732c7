import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBody, checkMarked, checkReplacement, readEntry } from './edge.ts'
import { type Entry, EntryError } from './journal/entry.ts'
import { type KnownKind, kinds } from './kinds.ts'
import { readOwn } from './state.ts'
import { day, fold, idOf } from './testing.ts'

const [told] = day('2026-03-01').urge(5).rated(4).entries
const wave = told as Entry

/** Bodies that no schema of any kind takes: no object, or an object whose every known field is of a wrong sort. */
const malformed = fc.oneof(
  fc.constantFrom(null, 'words', 7, true),
  fc.record({ strength: fc.constantFrom('many', 11, -1, 2.5, null, [], {}) }),
)

function fieldOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof EntryError) return error.field
    throw error
  }
  return 'nothing was refused'
}

const replacement = (body: unknown, v = 1, ref = wave.id): unknown => ({
  ...wave,
  id: idOf(9),
  hlc: wave.hlc.replace(/^.{12}/, 'f'.repeat(12)),
  kind: 'journal.replaced',
  v: 1,
  body: { v, body },
  ref,
})

const knows = (kind: string | undefined) => (id: string) => (id === wave.id ? kind : undefined)

describe('a malformed body is refused at every edge, with the name of its field', () => {
  it('before it is recorded', () => {
    fc.assert(
      fc.property(malformed, body => {
        expect(fieldOf(() => checkBody('urge.opened', body))).toMatch(/^body(\.strength)?$/)
      }),
    )
  })

  it('in an entry of a file', () => {
    fc.assert(
      fc.property(malformed, body => {
        expect(fieldOf(() => readEntry({ ...wave, body }))).toMatch(/^body(\.strength)?$/)
      }),
    )
  })

  it('in what a replacement of a file says', () => {
    fc.assert(
      fc.property(malformed, body => {
        const read = readEntry(replacement(body))
        const field = fieldOf(() => checkReplacement(read, knows('urge.opened')))
        expect(field).toMatch(/^body(\.body\.strength)?$/)
      }),
    )
  })

  it('whatever JSON stands there: it is refused, or comes out as the own journal can read it', () => {
    const kind = fc.constantFrom(...(Object.keys(kinds) as KnownKind[]))
    fc.assert(
      fc.property(kind, fc.jsonValue(), (name, body) => {
        let read: Entry
        try {
          read = readEntry({ ...wave, kind: name, v: kinds[name].v, body })
        } catch (error) {
          expect(error).toBeInstanceOf(EntryError)
          return
        }
        expect(readOwn(JSON.parse(JSON.stringify(read)))).toEqual(read)
        expect(() => fold([read])).not.toThrow()
      }),
    )
  })

  it('and never repeated', () => {
    fc.assert(
      fc.property(fc.string(), words => {
        try {
          checkBody('urge.rated', { strength: `canary ${words}` })
        } catch (error) {
          expect(String(error)).not.toContain('canary')
        }
      }),
    )
  })
})

describe('what no schema fits yet', () => {
  it.each([
    ['a kind of a newer Breakwater', { ...wave, kind: 'dream.kept', body: { deep: 1 } }],
    ['a newer version', { ...wave, v: 2, body: { force: 1 } }],
  ])('is kept, marked, and not believed once the kind is known: %s', (_, raw) => {
    const read = readEntry(raw)
    expect(read).toEqual({ ...raw, unchecked: true })
    // A later Breakwater that knows the kind sees the mark.
    const later = readOwn({ ...read, kind: 'urge.opened', v: 1 })
    expect(fold([later]).people.size).toBe(0)
    expect(fold([later]).journal.entries).toBe(1)
  })

  it.each([
    ['holds', { strength: 5 }, undefined, 1],
    ['does not hold', { strength: 'many' }, true, 0],
    ['is none', null, true, 0],
  ])(
    'is checked before it is folded once the kind is known, by its schema: a body that %s',
    (_, body, mark, waves) => {
      const marked = readOwn({ ...wave, body, unchecked: true })
      const [checked] = checkMarked([marked])
      expect(checked?.unchecked).toBe(mark)
      const state = fold(checkMarked([marked]))
      expect(state.people.get('one')?.hold.urges.size ?? 0).toBe(waves)
      expect(state.journal.entries).toBe(1)
    },
  )

  it('stays marked for as long as the kind is unknown', () => {
    const marked = readEntry({ ...wave, kind: 'dream.kept' })
    expect(checkMarked([marked, wave])).toEqual([marked, wave])
  })

  it('is replaced only by what its schema fits, too', () => {
    const marked = readOwn({ ...wave, unchecked: true })
    const change = (strength: unknown) =>
      readOwn({ ...(replacement({ strength }) as Entry), unchecked: true })
    const marks = (strength: unknown) =>
      checkMarked([marked, change(strength)]).map(({ unchecked }) => unchecked)
    expect(marks(2)).toEqual([undefined, undefined])
    expect(marks('x')).toEqual([undefined, true])
  })

  it('is not cleared by a file that says so', () => {
    expect(readEntry({ ...wave, v: 2, unchecked: false }).unchecked).toBe(true)
  })
})

describe('a replacement from a file', () => {
  const strengthOf = (entries: readonly Entry[]) =>
    fold(entries).people.get('one')?.hold.urges.values().next().value?.ratings[0]?.strength

  it('is checked by the kind of what it replaces, and lifted', () => {
    const read = checkReplacement(readEntry(replacement({ strength: 2 })), knows('urge.opened'))
    expect(read.unchecked).toBeUndefined()
    expect(strengthOf([wave, read])).toBe(2)
  })

  it.each([
    ['what it replaces is not known', undefined, 1],
    ['what it replaces is of a kind that is not known', 'dream.kept', 1],
    ['its version is newer', 'urge.opened', 2],
  ])('is kept without effect where %s', (_, kind, v) => {
    const read = checkReplacement(readEntry(replacement({ strength: 'x' }, v)), knows(kind))
    expect(read.unchecked).toBe(true)
    expect(strengthOf([wave, readOwn(read)])).toBe(5)
  })
})
