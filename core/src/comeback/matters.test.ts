import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlip } from '../hold/slip.ts'
import { day, iso, partsOf, type Story } from '../testing.ts'
import { handoversOf, mattersOf } from './matters.ts'

const zone = 'Europe/Berlin'

function lease(): Story {
  return day('2026-11-21')
    .records('matter.opened', { what: 'The bookshelf', sort: 'things' })
    .records('matter.opened', { what: 'The lease', sort: 'lease', due: '2026-12-01' })
    .records('matter.opened', { what: 'The deposit', sort: 'money', due: '2026-11-19' })
}

const open = (story: Story) => mattersOf(partsOf(story).kept, story.now, zone).open
const whats = (items: readonly { readonly what: string }[]) => items.map(({ what }) => what)

describe('matters', () => {
  it('that are due stand first, then those to come, then those without a day', () => {
    expect(open(lease()).map(({ what, dueIn }) => [what, dueIn])).toEqual([
      ['The deposit', -2],
      ['The lease', 10],
      ['The bookshelf', undefined],
    ])
  })
  it('are settled, let go, or opened again', () => {
    const settled = lease().records('matter.settled', { how: 'letGo' }, lease().idOf('matter.opened'))
    expect(whats(open(settled))).toEqual(['The lease', 'The bookshelf'])
    expect(mattersOf(partsOf(settled).kept, settled.now, zone).done).toMatchObject([{ how: 'letGo' }])
    const again = settled.records('matter.settled', { how: 'open' }, settled.idOf('matter.opened'))
    expect(whats(open(again))).toContain('The deposit')
  })
})

describe('handovers', () => {
  const planned = () =>
    day('2026-11-20')
      .records('handover.planned', { what: 'Later', on: '2026-11-28', time: '10:00' })
      .records('handover.planned', { what: 'Evening', on: '2026-11-21' })
      .records('handover.planned', { what: 'Morning', on: '2026-11-21', time: '09:00' })
  it('come in the order of their days and times', () => {
    const { kept } = partsOf(planned())
    const { coming, unsaid } = handoversOf(kept, day('2026-11-21').now, zone)
    expect(whats(coming)).toEqual(['Morning', 'Evening', 'Later'])
    expect(unsaid).toEqual([])
  })
  it('whose day is over wait for a word about how they went, and then are past', () => {
    const story = planned().records('handover.held', { how: 'calm' }, planned().idOf('handover.planned'))
    const { coming, unsaid, past } = handoversOf(partsOf(story).kept, day('2026-11-22').now, zone)
    expect([whats(coming), whats(unsaid), whats(past)]).toEqual([['Later'], ['Evening'], ['Morning']])
    expect(past[0]?.held?.how).toBe('calm')
  })
})

describe('necessary contact', () => {
  it('never counts as a slip, whatever the plan counts', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 5_000 }),
        (outgoing, soughtLook, minutes) => {
          const story = day('2026-11-21').records('plan.started', {
            start: iso(day('2026-11-21').now),
            approach: 'structured',
            reviewEvery: 30,
            slips: { outgoing, soughtLook },
            details: {},
          })
          const at = iso(story.now + minutes * 60_000)
          expect(isSlip({ at, zone, direction: 'necessary' }, partsOf(story).plan)).toBe(false)
          expect(isSlip({ at, zone, direction: 'outgoing' }, partsOf(story).plan)).toBe(outgoing)
        },
      ),
    )
  })
})
