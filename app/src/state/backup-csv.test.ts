import { csvCell, type Entry } from '@breakwater/core/journal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from './backup-csv.ts'

const entry: Entry = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  hlc: '019a00000000000000000000000000aa',
  at: '2026-11-21T01:07:00Z',
  zone: 'Europe/Berlin',
  device: '00000000000000aa',
  person: 'one',
  kind: 'urge.opened',
  v: 1,
  body: { strength: 7, forecast: 4 },
}

/** The cells of one line written by us, as a spreadsheet would read them. */
function readRow(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text.replaceAll('""', '"'))
}

describe('a table for reading', () => {
  test('has one row an entry under a row of names', () => {
    const lines = writeCsv([entry, { ...entry, ref: 'BBBBBBBBBBBBBBBBBBBBBB' }])
      .trimEnd()
      .split('\r\n')
    expect(lines).toHaveLength(3)
    expect(readRow(lines[1] ?? '')).toEqual([
      '2026-11-21T01:07:00Z',
      'Europe/Berlin',
      'urge.opened',
      'strength: 7; forecast: 4',
      'one',
      'AAAAAAAAAAAAAAAAAAAAAA',
      '',
    ])
  })

  test('holds no key that opens something', () => {
    const kept = { ...entry, kind: 'friend.invited', body: { name: 'Noor', keys: { secret: 'opens-it' } } }
    expect(readRow(writeCsv([kept]).split('\r\n')[1] ?? '')[3]).toBe('Noor')
    expect(writeCsv([{ ...entry, kind: 'shield.keyed', body: { key: 'opens-it' } }])).not.toContain(
      'opens-it',
    )
  })

  test('shows a note as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const [read = ''] = readRow(csvCell(text))
        expect(read.replace(/^'(?=[=+\-@\t\r\n])/, '')).toBe(text)
      }),
    )
  })

  test('never lets a message that somebody sent run as a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const [read = ''] = readRow(csvCell(`${start}HYPERLINK("http://x","Open me")`))
      expect(read.startsWith("'")).toBe(true)
    }
  })
})
