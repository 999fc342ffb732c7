import 'temporal-polyfill/global'
import { arrange, type Entry, searchEntries } from '@breakwater/core/journal'
import { emptyState, extendState, readOwn, type State } from '@breakwater/core/state'
import { describe, expect, it } from 'vitest'
import { detailWords, ownWords, withoutSealed } from './entry-words.ts'

const zone = 'Europe/Berlin'
const at = (day: string, time = '12:00') =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds

function entry(n: number, kind: string, body: object, ref?: string): Entry {
  return readOwn({
    id: String(n).padStart(22, '0'),
    hlc: `${at('2026-03-01').toString(16).padStart(12, '0')}${n.toString(16).padStart(4, '0')}${'a'.repeat(16)}`,
    device: 'a'.repeat(16),
    at: '2026-03-01T11:00:00Z',
    zone,
    person: 'one',
    kind,
    v: 1,
    body,
    ...(ref === undefined ? {} : { ref: ref.padStart(22, '0') }),
  })
}

function fold(entries: readonly Entry[]): State {
  const state = extendState(emptyState(), entries)
  if (state === undefined) throw new Error('an empty state refused')
  return state
}

/** The kinds that a search for a word finds in the journal on a day. */
function found(entries: readonly Entry[], word: string, now: number): readonly string[] {
  const readable = withoutSealed(arrange(entries), fold(entries), now, zone)
  return searchEntries(readable, { text: word }).map(({ kind }) => kind)
}

const letter = (sealedUntil?: string) =>
  entry(1, 'letter.written', { text: 'the lighthouse', to: 'them', ...(sealedUntil && { sealedUntil }) })

describe('what the journal tells of a letter', () => {
  it('finds an open one by its words', () => {
    expect(found([letter()], 'lighthouse', at('2026-03-02'))).toEqual(['letter.written'])
  })
  it('finds no word of a sealed one until its day begins, at four in the morning', () => {
    const sealed = [letter('2026-06-01')]
    expect(found(sealed, 'lighthouse', at('2026-06-01', '03:59'))).toEqual([])
    expect(found(sealed, 'lighthouse', at('2026-06-01', '04:00'))).toEqual(['letter.written'])
  })
  it('goes by the newest sealing', () => {
    const sealedLater = [letter(), entry(2, 'letter.sealed', { until: '2026-06-01' }, '1')]
    expect(found(sealedLater, 'lighthouse', at('2026-03-02'))).toEqual([])
  })
  it('finds no word of another wording of a sealed letter either', () => {
    const body = { text: 'the harbour', to: 'them', sealedUntil: '2026-06-01' }
    const changed = [letter('2026-06-01'), entry(2, 'journal.replaced', { v: 1, body }, '1')]
    expect(found(changed, 'harbour', at('2026-03-02'))).toEqual([])
    expect(found(changed, 'lighthouse', at('2026-03-02'))).toEqual([])
  })
  it('still says that there is one, and keeps everything else as it is', () => {
    const card = entry(3, 'card.written', { text: 'the lighthouse', shownLocked: false })
    const entries = [letter('2026-06-01'), card]
    const readable = withoutSealed(entries, fold(entries), at('2026-03-02'), zone)
    expect(readable.map(({ kind }) => kind)).toEqual(['letter.written', 'card.written'])
    expect(JSON.stringify(readable[0])).not.toContain('lighthouse')
    expect(readable[1]).toBe(card)
  })
  it('opens no letter of which the state knows nothing', () => {
    expect(withoutSealed([letter()], emptyState(), at('2026-03-02'), zone)[0]?.body).toEqual({})
  })
})

describe('an entry that no schema has seen', () => {
  it.each([null, 'words', { direction: 7, note: {} }])(
    'is listed without a word of its own, whatever stands in it: %s',
    body => {
      const marked = { ...entry(2, 'contact.logged', {}), body, unchecked: true as const }
      expect([detailWords(marked), ownWords(marked)]).toEqual([undefined, undefined])
    },
  )
})
