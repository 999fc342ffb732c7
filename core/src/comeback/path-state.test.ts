import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gate } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import { addDays } from '../journal/day.ts'
import { day, partsOf, type Story } from '../testing.ts'
import { attemptDays } from './attempts.ts'
import { replyWait } from './ladder.ts'
import { pathState } from './path-state.ts'

const zone = 'Europe/Berlin'
const start = '2026-06-01'
const calm: SafetyState = { watched: 'no', danger: 'no', order: 'no', askedToStop: 'no', threatened: 'no' }
const anySafety: fc.Arbitrary<SafetyState> = fc.record({
  watched: fc.constantFrom('yes', 'unsure', 'no', 'unasked'),
  danger: fc.constantFrom('yes', 'unsure', 'no', 'unasked'),
  order: fc.constantFrom('yes', 'unsure', 'no', 'unasked'),
  askedToStop: fc.constantFrom('yes', 'unsure', 'no', 'unasked'),
  threatened: fc.constantFrom('yes', 'unsure', 'no', 'unasked'),
})

const pathOf = (story: Story, later: string, safety = calm, night: 'day' | 'night' | 'narrow' = 'day') =>
  pathState(partsOf(story), day(later).now, zone, safety, night)
const quiet = () => day(start).plan()
const stepped = () => quiet().after(1).records('step.planned', { rung: 'note', aim: 'Hello' }).after(1)

describe('the one path towards contact', () => {
  it('is open by day, without a peak, where nothing stands against it', () => {
    expect(pathOf(quiet(), start)).toEqual({ open: true, warn: undefined })
  })

  it.each(['danger', 'threatened', 'order', 'askedToStop'] as const)(
    'is closed for good by %s, yes or unsure',
    one => {
      for (const answer of ['yes', 'unsure'] as const)
        expect(pathOf(quiet(), start, { ...calm, [one]: answer })).toMatchObject({ open: false, by: 'care' })
    },
  )

  it('asks about safety first where nobody did yet', () => {
    expect(pathOf(quiet(), start, { ...calm, order: 'unasked' })).toEqual({
      open: true,
      warn: 'askSafetyFirst',
    })
  })

  it('is closed by a no, and by two weeks without a reply', () => {
    const step = stepped()
    const no = step.records('step.taken', { through: 'self' }, step.idOf('step.planned'))
    expect(pathOf(no, addDays(start, 13)).open).toBe(true)
    expect(pathOf(no, addDays(start, 14))).toMatchObject({ open: false, by: 'noReply' })
    no.after(1).records('step.answered', { reply: 'no' }, no.idOf('step.planned'))
    expect(pathOf(no, addDays(start, 1))).toMatchObject({ open: false, by: 'no' })
  })

  it('is closed by several attempts without an answer, through a friend too, from two weeks after the first on', () => {
    const tried = day(start)
      .contact('outgoing')
      .day(addDays(start, 3))
      .records('step.taken', { through: 'friend' })
    expect(pathOf(tried, addDays(start, replyWait - 1)).open).toBe(true)
    expect(pathOf(tried, addDays(start, replyWait))).toEqual({
      open: false,
      by: 'attempts',
      unanswered: 2,
      on: addDays(start, replyWait),
    })
    expect(pathOf(tried, addDays(start, attemptDays - 1)).open).toBe(false)
    expect(pathOf(tried, addDays(start, attemptDays)).open).toBe(true)
    expect(pathOf(tried.day(addDays(start, 15)).contact('incoming'), addDays(start, 20)).open).toBe(true)
  })

  it('is not closed by one attempt alone, nor by contact that is necessary', () => {
    expect(pathOf(day(start).contact('outgoing'), addDays(start, 30)).open).toBe(true)
    expect(
      pathOf(day(start).contact('necessary').after(5).contact('necessary'), addDays(start, 30)).open,
    ).toBe(true)
  })

  it('waits four hours after a strong wave, a day after a slip, and until ten in the small hours', () => {
    const wave = quiet().after(10).urge(8)
    const after = (hours: number, story: Story) =>
      pathState(partsOf(story), story.now + hours * 3_600_000, zone, calm, 'day')
    expect(after(3.9, wave)).toMatchObject({ by: 'cooling', reason: 'strongUrge' })
    expect(after(4.1, wave).open).toBe(true)
    const slip = quiet().after(10).contact('outgoing')
    expect(after(23.9, slip)).toMatchObject({ by: 'cooling', reason: 'slip' })
    expect(after(24.1, slip).open).toBe(true)
    expect(pathOf(quiet(), start, calm, 'narrow')).toMatchObject({ open: false, by: 'night' })
    expect(pathOf(quiet(), start, calm, 'night').open).toBe(true)
  })

  it('says what lasts before what passes', () => {
    const peak = quiet().urge(9)
    expect(pathOf(peak, start, { ...calm, order: 'yes' }, 'narrow')).toMatchObject({ by: 'care' })
  })

  it('closes in the same cases as the honest message: neither is a way around the other', () => {
    fc.assert(
      fc.property(anySafety, safety => gate('honestMessage', safety).open === gate('recontact', safety).open),
    )
  })

  it('closes wherever a plan that stays in touch is closed; danger and threats close it, too', () => {
    fc.assert(
      fc.property(anySafety, safety => {
        const staying = gate('inTouchPlan', safety).open
        expect(pathOf(quiet(), start, safety).open && !staying).toBe(false)
      }),
    )
    // Where silence may be dangerous, contact that goes on may be the safer thing. A held message does not go on, it
    // begins: so its button asks the path.
    expect(gate('inTouchPlan', { ...calm, danger: 'yes' }).open).toBe(true)
    expect(pathOf(quiet(), start, { ...calm, danger: 'yes' }).open).toBe(false)
  })
})
