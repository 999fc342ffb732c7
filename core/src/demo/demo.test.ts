import 'temporal-polyfill/global'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../journal/day.ts'
import { byOrder, type Entry } from '../journal/entry.ts'
import { emptyState, extendState, kinds, personState } from '../state.ts'
import { readAll } from '../testing.ts'
import { demoDays, demoJournal, longJournal } from './index.ts'

const now = Temporal.Instant.from('2026-11-21T20:30:00Z').epochMilliseconds
const zone = 'Europe/Berlin'
const journal = demoJournal(now, zone, 7)
const refsLookBack = (entries: readonly Entry[]) => {
  const seen = new Set<string>()
  return entries.every(entry => {
    seen.add(entry.id)
    return entry.ref === undefined || seen.has(entry.ref)
  })
}
const instant = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 })
const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC')

describe('the demonstration journal', () => {
  it('is the same for the same time, zone and seed, and another for another seed', () => {
    expect(demoJournal(now, zone, 7)).toEqual(journal)
    expect(demoJournal(now, zone, 8)).not.toEqual(journal)
  })
  it('holds every kind of entry that exists', () => {
    const told = new Set(journal.map(entry => entry.kind))
    expect(Object.keys(kinds).filter(kind => !told.has(kind))).toEqual([])
  })
  it('is read at the edge like anything else, at any time, in any zone', () => {
    void fc.assert(
      fc.property(instant, zones, fc.integer(), (moment, place, seed) => {
        const entries = demoJournal(moment, place, seed)
        expect(readAll(entries)).toEqual(entries)
      }),
      { numRuns: 10 },
    )
  })
  it('comes in the order of the journal, no id twice, refs to what came before, nothing after now', () => {
    void fc.assert(
      fc.property(instant, zones, fc.integer(), (moment, place, seed) => {
        const entries = demoJournal(moment, place, seed)
        expect(entries).toEqual([...entries].sort(byOrder))
        expect(new Set(entries.map(entry => entry.id)).size).toBe(entries.length)
        expect(refsLookBack(entries)).toBe(true)
        for (const { at } of entries)
          expect(Temporal.Instant.from(at).epochMilliseconds).toBeLessThanOrEqual(moment)
      }),
      { numRuns: 10 },
    )
  })
  it('tells sixty days', () => {
    const days = journal.map(entry => dayOf(entry.at, zone)).sort()
    expect(days[0]).toBe('2026-09-23')
    expect(days.at(-1)).toBe('2026-11-21')
    expect(new Set(days).size).toBeGreaterThan(demoDays - 12)
  })
  it('has three slips, and waves that grow weaker', () => {
    const slips = journal.filter(
      ({ kind, body }) => kind === 'contact.logged' && /outgoing|soughtLook/.test(JSON.stringify(body)),
    )
    expect(slips).toHaveLength(3)
    for (let seed = 1; seed <= 10; seed++) {
      const [early, late] = halves(demoJournal(now, zone, seed))
      expect(early).toBeGreaterThan(late + 0.5)
    }
  })
  it('folds into a running plan, an own safety plan and a message that is still held', () => {
    const state = extendState(emptyState(), journal)
    expect(state?.care.safetyPlan.size).toBe(6)
    if (state === undefined) throw new Error('an empty state refused')
    const { plan, hold } = personState(state)
    expect([...plan.plans.values()].map(one => one.ended === undefined)).toEqual([false, true])
    expect([...hold.messages.values()].filter(one => one.ended === undefined)).toHaveLength(1)
    expect(hold.urges.size).toBeGreaterThan(40)
  })
})

describe('a long journal', () => {
  it.each([300, 500, 3000])('of %i entries has exactly so many, all of them readable', count => {
    const entries = longJournal(now, zone, 1, count)
    expect(entries).toHaveLength(count)
    expect(entries).toEqual([...entries].sort(byOrder))
    expect(refsLookBack(entries)).toBe(true)
    expect(readAll(entries)).toEqual(entries)
  })
  it('is the same for the same seed', () => {
    expect(longJournal(now, zone, 1, 400)).toEqual(longJournal(now, zone, 1, 400))
  })
  it('reaches over more years the more it holds, and over ten at most', () => {
    const first = (count: number) => longJournal(now, zone, 1, count)[0]?.at.slice(0, 4)
    expect(first(500)).toBe('2026')
    expect(first(10_000)).toBe('2023')
  })
  it('reaches up to yesterday', () => {
    expect(longJournal(now, zone, 1, 3000).at(-1)?.at.slice(0, 10)).toBe('2026-11-20')
  })
  it('of too few entries is refused', () => {
    expect(() => longJournal(now, zone, 1, 20)).toThrow('at least 300')
  })
})

/** The mean opening strength of the first and of the last thirty days. */
function halves(entries: readonly Entry[]): [number, number] {
  const middle = now - 30 * 86_400_000
  const urges = entries.filter(entry => entry.kind === 'urge.opened')
  const mean = (some: Entry[]) => {
    const rated = some.flatMap(({ body }) => (body as { strength?: number }).strength ?? [])
    return rated.reduce((sum, strength) => sum + strength, 0) / rated.length
  }
  const early = (entry: Entry) => Temporal.Instant.from(entry.at).epochMilliseconds < middle
  return [mean(urges.filter(early)), mean(urges.filter(entry => !early(entry)))]
}
