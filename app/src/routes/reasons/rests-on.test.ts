import type { Evidence } from '@breakwater/core/heal'
import type { Entry } from '@breakwater/core/journal'
import { emptyState, personState } from '@breakwater/core/state'
import { describe, expect, it } from 'vitest'
import { restsOn } from './rests-on.ts'

function kept(id: string, kind: string): [string, Entry] {
  const at = '2026-11-20T12:00:00Z'
  return [id, { id, hlc: '', at, zone: 'UTC', device: '', person: 'one', kind, v: 1, body: {} }]
}

describe('what a reason rests on', () => {
  const person = {
    ...personState(emptyState(), 'one'),
    kept: new Map([kept('sat', 'sitting.held'), kept('seen', 'people.seen'), kept('spent', 'time.spent')]),
  }
  const trace = (evidence: Partial<Evidence>) =>
    restsOn({ counts: {}, entries: [], days: [], ...evidence }, person)

  it('is gathered by the screen on which it is seen, with its days in order', () => {
    const entries = [
      { id: 'seen', day: '2026-11-20' },
      { id: 'sat', day: '2026-11-19' },
      { id: 'spent', day: '2026-11-02' },
    ]
    expect(trace({ entries })).toEqual([
      { place: 'time', count: 2, days: ['2026-11-02', '2026-11-20'] },
      { place: 'feelings', count: 1, days: ['2026-11-19'] },
    ])
  })
  it('leads to the lines for days that were rated', () => {
    expect(trace({ days: ['2026-11-19'] })).toEqual([{ place: 'insights', count: 1, days: ['2026-11-19'] }])
  })
  it('leads to the journal for entries that are kept nowhere else', () => {
    expect(trace({ entries: [{ id: 'wave', day: undefined }] })).toEqual([
      { place: 'journal', count: 1, days: [] },
    ])
  })
})
