import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SafetyAnswer, SafetyQuestion } from '../care/codes.ts'
import { maybe } from '../care/gates.ts'
import { emptyCare, type SafetyState } from '../care/state.ts'
import type { ChannelState, ChannelStatus } from './channel-states.ts'
import { isCut, wallOrder, wallProgress, wallReasons } from './channel-wall.ts'
import { type ChannelId, channelIds, channels } from './channels.ts'
import { nextAction } from './next-action.ts'

const none: SafetyState = { watched: 'no', danger: 'no', order: 'no', askedToStop: 'no', threatened: 'no' }
const safety = (answers: Partial<SafetyState> = {}): SafetyState => ({ ...none, ...answers })

function status(id: ChannelId, rest: Partial<ChannelStatus> = {}): ChannelStatus {
  const plain = { state: 'open', since: undefined, proposed: false, saved: undefined, worst: false } as const
  return { id, facts: channels[id], ...plain, ...rest }
}

const statesOf = (...changed: readonly ChannelStatus[]) =>
  new Map([...channelIds.map(id => status(id)), ...changed].map(one => [one.id, one]))

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

describe('the next step on a channel', () => {
  it('keeps what lies there, mutes, then blocks, one after the other', () => {
    const open = status('whatsapp')
    expect(nextAction(open, none).act).toBe('keep')
    expect(nextAction({ ...open, saved: 'nothing' }, none).act).toBe('mute')
    expect(nextAction({ ...open, saved: 'saved', state: 'quiet' }, none).act).toBe('block')
    expect(nextAction({ ...open, saved: 'saved', state: 'blocked' }, none).act).toBe('done')
  })

  it('needs no copy where nothing can be lost', () => {
    expect(nextAction(status('inPerson'), none).act).toBe('mute')
  })

  it('is none on what is kept for the necessary, or never was', () => {
    expect(nextAction(status('mail', { state: 'necessaryOnly' }), none).act).toBe('done')
    expect(nextAction(status('bereal', { state: 'notMine' }), none).act).toBe('done')
  })

  it('may be quiet under fear, and is not a block before somebody was asked', () => {
    const afraid = safety({ danger: 'unsure' })
    const saved = status('whatsapp', { saved: 'saved' })
    expect(nextAction(saved, afraid).act).toBe('mute')
    const asked = nextAction({ ...saved, state: 'quiet' }, afraid)
    expect(asked).toMatchObject({ act: 'askFirst', verdict: { because: 'silenceMayBeUnsafe' } })
    expect(asked.verdict.instead).toContain('helpLines')
    expect(nextAction({ ...saved, state: 'quiet' }, afraid, { chosenKnowingly: true })).toMatchObject({
      act: 'block',
      verdict: { warn: 'silenceMayBeUnsafe' },
    })
  })

  it('after threats waits for the question about evidence, which keeping is, and is a block with a warning then', () => {
    const quiet = status('sms', { state: 'quiet' })
    expect(nextAction(quiet, safety({ threatened: 'yes' })).act).toBe('keep')
    expect(nextAction({ ...quiet, saved: 'nothing' }, safety({ threatened: 'yes' }))).toMatchObject({
      act: 'block',
      verdict: { warn: 'silenceMayBeUnsafe' },
    })
  })

  it.each(['danger', 'threatened', 'watched', 'order'] as const)(
    'on location and shared accounts is to ask first, not even to mute, with %s',
    question => {
      for (const id of ['location', 'sharedAccounts'] as const) {
        const saved = status(id, { saved: 'saved' })
        const asked = nextAction(saved, safety({ [question]: 'unsure' }))
        expect(asked.act).toBe('askFirst')
        expect(asked.verdict.instead).toContain('people')
        expect(nextAction(saved, safety({ [question]: 'unsure' }), { chosenKnowingly: true }).act).toBe(
          'mute',
        )
        expect(nextAction(saved, none).act).toBe('mute')
      }
    },
  )

  it('says that two short questions may come first, when nobody was asked about safety yet', () => {
    const quiet = status('sms', { saved: 'saved', state: 'quiet' })
    expect(nextAction(quiet, emptyCare().safety)).toMatchObject({
      act: 'block',
      verdict: { warn: 'askSafetyFirst' },
    })
  })
})

describe('the order of the wall', () => {
  it('is the worst, then what is in use, then direct, then indirect, then what is noticed', () => {
    const states = statesOf(status('photos', { worst: true }), status('tiktok', { worst: true }))
    const wall = wallOrder(states, { safety: none, used: new Set(['friends', 'mail', 'photos']) })
    expect(idsOf(wall.next).slice(0, 4)).toEqual(['tiktok', 'photos', 'mail', 'friends'])
    expect(wall.next.slice(0, 6).map(({ why }) => why)).toEqual([
      'worst',
      'worst',
      'used',
      'used',
      'direct',
      'direct',
    ])
    expect(wall.next.at(-1)?.why).toBe('noticed')
    expect(new Set(wall.next.map(({ why }) => why))).toEqual(
      new Set(wallReasons.filter(why => why !== 'askFirst')),
    )
  })

  it('lets somebody who is tracked and not afraid begin with that, and somebody afraid ask first', () => {
    const states = statesOf(status('location', { worst: true }))
    expect(wallOrder(states, { safety: none }).next[0]).toMatchObject({ id: 'location', why: 'worst' })
    const afraid = wallOrder(states, { safety: safety({ watched: 'yes' }) }).next
    expect(afraid.find(({ id }) => id === 'location')?.why).toBe('askFirst')
    expect(afraid.slice(0, 10).some(({ facts }) => facts.escalates)).toBe(false)
  })

  it('lays what is cut apart, newest first, and what there never was', () => {
    const wall = wallOrder(
      statesOf(
        status('sms', { state: 'quiet', since: '2026-03-02T11:00:00Z' }),
        status('mail', { state: 'necessaryOnly', proposed: true }),
        status('call', { state: 'blocked', since: '2026-03-09T11:00:00Z' }),
        status('bereal', { state: 'notMine', since: '2026-03-01T11:00:00Z' }),
      ),
      { safety: none },
    )
    expect(idsOf(wall.cut)).toEqual(['call', 'sms', 'mail'])
    expect(idsOf(wall.notMine)).toEqual(['bereal'])
  })

  it('is counted, without asking anybody to finish', () => {
    const states = statesOf(
      status('sms', { state: 'quiet', worst: true }),
      status('call', { state: 'blocked' }),
      status('bereal', { state: 'notMine', worst: true }),
      status('x', { worst: true }),
    )
    expect(wallProgress(states)).toEqual({
      byState: { open: channelIds.length - 3, quiet: 1, blocked: 1, necessaryOnly: 0, notMine: 1 },
      cut: 2,
      worst: 2,
      worstCut: 1,
    })
  })
})

const answer = fc.constantFrom<SafetyAnswer>('unasked', 'yes', 'no', 'unsure')
const anySafety: fc.Arbitrary<SafetyState> = fc.record({
  watched: answer,
  danger: answer,
  order: answer,
  askedToStop: answer,
  threatened: answer,
} satisfies Record<SafetyQuestion, unknown>)

const anyStatus = fc
  .record({
    id: fc.constantFrom(...channelIds),
    state: fc.constantFrom<ChannelState>('open', 'quiet', 'blocked', 'necessaryOnly', 'notMine'),
    since: fc.constantFrom(undefined, '2026-03-01T11:00:00Z', '2026-03-02T11:00:00Z'),
    saved: fc.constantFrom(undefined, 'saved' as const, 'nothing' as const),
    worst: fc.boolean(),
  })
  .map(({ id, ...rest }) => status(id, rest))
const anyStates = fc.array(anyStatus).map(changed => statesOf(...changed))
const anyUsed = fc.uniqueArray(fc.constantFrom(...channelIds)).map(ids => new Set<string>(ids))

describe('whatever was said and whoever is afraid', () => {
  it('every channel lies in the wall exactly once', () => {
    fc.assert(
      fc.property(anyStates, anySafety, anyUsed, (states, answers, used) => {
        const { next, cut, notMine } = wallOrder(states, { safety: answers, used })
        expect(idsOf([...next, ...cut, ...notMine]).sort()).toEqual([...states.keys()].sort())
      }),
    )
  })

  it('nothing that is done, or was put away, comes back as next', () => {
    fc.assert(
      fc.property(anyStates, anySafety, (states, answers) => {
        for (const item of wallOrder(states, { safety: answers }).next) {
          expect(isCut(item.state) || item.state === 'notMine').toBe(false)
          expect(['done', 'block']).not.toContain(item.next.act)
        }
      }),
    )
  })

  it('under fear no step is a block before advice, and nothing that escalates is touched', () => {
    fc.assert(
      fc.property(anyStatus, anySafety, (one, answers) => {
        const { act } = nextAction(one, answers)
        if (maybe(answers.danger)) expect(act).not.toBe('block')
        const careful = [answers.danger, answers.threatened, answers.watched, answers.order].some(maybe)
        if (careful && one.facts.escalates) expect(['keep', 'askFirst', 'done']).toContain(act)
      }),
    )
  })

  it('nothing is muted or blocked before its copy was thought of', () => {
    fc.assert(
      fc.property(anyStatus, anySafety, fc.boolean(), (one, answers, chosenKnowingly) => {
        const { act } = nextAction({ ...one, saved: undefined }, answers, { chosenKnowingly })
        if (one.facts.holds) expect(['keep', 'done']).toContain(act)
      }),
    )
  })
})
