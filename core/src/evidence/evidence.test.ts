import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultIn, type Incident, readStored, writeStored } from './entries.ts'
import { fateOf, hashedUpTo, keptInAll, keptUpTo } from './files.ts'
import { byIncident, exportName, numbered } from './record.ts'
import { type EvidenceText, emptyEvidence, extendEvidence, fileIds, keptBytes } from './state.ts'

const zone = 'Europe/Berlin'
const id = (n: number) => String(n).padStart(22, 'a')
const hlc = (n: number) => `${(1_000_000 + n).toString(16).padStart(12, '0')}0000aaaaaaaaaaaaaaaa`

const plain: Incident = { known: 'exact', day: '2026-11-20', time: '22:15', what: 'Twelve calls.', files: [] }
const record = (n: number, incident: Partial<Incident> = {}): EvidenceText => ({
  id: id(n),
  hlc: hlc(n),
  text: writeStored({ zone, incident: { ...plain, ...incident } }),
})
const stateOf = (...records: EvidenceText[]) => extendEvidence(emptyEvidence, records)

describe('an entry', () => {
  test('comes back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        const what = `It said: ${text}.`
        expect(readStored(writeStored({ zone, incident: { ...plain, what } }))?.incident.what).toBe(what)
      }),
    )
  })

  test('needs words for what happened, and nothing else: the time may be unknown', () => {
    expect(faultIn({ known: 'unknown', what: 'A letter lay there.' })).toBeUndefined()
    expect(faultIn({ known: 'unknown', what: '   ' })).toBe('what')
  })

  test('names the field that is not right, never the words in it', () => {
    expect(faultIn({ ...plain, day: '2026-02-30' })).toBe('day')
    expect(faultIn({ ...plain, files: [{ name: 'a.png', size: 1, type: '', sha256: 'abc' }] })).toBe(
      'files.0.sha256',
    )
  })

  test('of a newer Breakwater or none at all is counted and left alone', () => {
    const state = stateOf(record(1), { id: id(2), hlc: hlc(2), text: '{"v":2}' }, { ...record(3), text: '?' })
    expect(state.entries).toHaveLength(1)
    expect(state.unreadable.map(one => one.id)).toEqual([id(2), id(3)])
  })
})

describe('the record', () => {
  test('is the same however its entries came', () => {
    const all = Array.from({ length: 8 }, (_, n) => record(n))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 8 }), order => {
        const grown = order.reduce((state, one) => extendEvidence(state, [one]), emptyEvidence)
        expect(grown).toEqual(stateOf(...all))
      }),
    )
  })

  test('keeps a correction and what it corrects side by side, each naming the other', () => {
    const [first, second] = numbered(
      stateOf(record(1), record(2, { corrects: id(1), what: 'Eleven calls.' })),
    )
    expect(first).toMatchObject({ number: 1, what: 'Twelve calls.', putRightBy: [2] })
    expect(second).toMatchObject({ number: 2, what: 'Eleven calls.', puts: 1, putRightBy: [] })
  })

  test('says of a correction that what it corrected was removed', () => {
    expect(numbered(stateOf(record(2, { corrects: id(1) })))[0]?.puts).toBe('removed')
  })

  test('reads in the order of what happened, what has no day last', () => {
    const state = stateOf(
      { ...record(1), text: writeStored({ zone, incident: { known: 'unknown', what: 'x', files: [] } }) },
      record(2, { day: '2026-11-21' }),
      record(3, { time: '08:00' }),
      record(4),
    )
    expect(byIncident(numbered(state)).map(({ number }) => number)).toEqual([3, 4, 2, 1])
  })

  test('names and counts the files whose bytes are kept', () => {
    const files = [
      { name: 'a.png', size: 10, type: 'image/png', id: id(7) },
      { name: 'film.mp4', size: 900, type: '' },
    ]
    const state = stateOf(record(1, { files }))
    expect(fileIds(state)).toEqual([id(7)])
    expect(keptBytes(state)).toBe(10)
  })
})

describe('a file', () => {
  test('is kept up to a size, then hashed, then named', () => {
    expect(fateOf(keptUpTo, 0)).toBe('kept')
    expect(fateOf(keptUpTo + 1, 0)).toBe('hashOnly')
    expect(fateOf(1000, keptInAll - 999)).toBe('hashOnly')
    expect(fateOf(hashedUpTo + 1, 0)).toBe('nameOnly')
  })

  test('leaves under a neutral name, whatever it was called', () => {
    expect(exportName({ number: 3 }, 1, 'Screenshot of them.PNG')).toBe('file-003-1.png')
    expect(exportName({ number: 12 }, 2, '../../etc/passwd')).toBe('file-012-2.bin')
    expect(exportName({ number: 1 }, 1, 'x.tar gz')).toBe('file-001-1.bin')
  })
})
