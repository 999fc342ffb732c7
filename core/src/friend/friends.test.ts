import { describe, expect, it } from 'vitest'
import { words } from '../demo/words.ts'
import type { BodyOf } from '../kinds.ts'
import { personState } from '../state.ts'
import { day, fold, journalOf, moment, type Story, stateOf } from '../testing.ts'
import {
  type Friend,
  hardFor,
  hardNow,
  inSight,
  invitedFriends,
  isNew,
  nextNumber,
  quietUntil,
  toSend,
  waitsFor,
} from './friends.ts'
import { readFromFriend, readFromPerson } from './letters.ts'
import { weekFigures } from './week.ts'

const { keys, theirs } = words.friend
const minutes = 60_000

type Sent = BodyOf<'friend.sent'>
type Heard = BodyOf<'friend.heard'>

const invites = () => day('2026-03-01').records('friend.invited', { name: 'Noor', keys })
const hears = (story: Story, body: Omit<Heard, 'from' | 'n'>, n: number, from = 'bm9vcg') =>
  story.records('friend.heard', { from, n, ...body }, story.idOf('friend.invited'))
const sends = (story: Story, body: Omit<Sent, 'n'>, n = story.now) =>
  story.records('friend.sent', { n, ...body }, story.idOf('friend.invited'))
const reached = (story: Story) => story.records('friend.reached', {}, story.idOf('friend.sent'))
const opened = () => hears(invites(), { what: 'hello', keys: theirs, name: 'N.' }, 1)

function noor(story: Story): Friend {
  const [friend] = invitedFriends(stateOf(story).people)
  if (friend === undefined) throw new Error('nobody was invited')
  return friend
}

describe('a friend who was invited', () => {
  it('is known by the first who opened the invitation, and verified by the person alone', () => {
    const other = { ...theirs, sign: 'B'.repeat(43) }
    const story = hears(opened(), { what: 'hello', keys: other, name: 'Somebody' }, 1, 'b3RoZXI')
    expect(noor(invites())).toMatchObject({ name: 'Noor', theirs: undefined, verified: false })
    expect(noor(story)).toMatchObject({ theirs, theirName: 'N.', verified: false })
    const verified = story.records('friend.verified', {}, story.idOf('friend.invited'))
    expect(noor(verified).verified).toBe(true)
  })

  it('stays one however many devices fetched the same letter', () => {
    const story = hears(hears(opened(), { what: 'line', text: 'Tea?' }, 2), { what: 'line', text: 'Tea?' }, 2)
    expect(noor(story).exchanges.filter(({ what }) => what === 'line')).toHaveLength(1)
  })

  it('is gone with all that was written when the invitation is removed', () => {
    const story = sends(opened(), { what: 'hard' })
    const without = journalOf(story).filter(({ kind }) => kind !== 'friend.invited')
    expect(invitedFriends(fold(without).people)).toEqual([])
  })
})

describe('a letter', () => {
  it('that a relay gives again, or an older one of the same hand, is not new', () => {
    const friend = noor(hears(opened(), { what: 'line', text: 'Tea?' }, 5))
    const from = 'bm9vcg'
    expect([4, 5, 6].map(n => isNew(friend, { from, n }))).toEqual([false, false, true])
    expect(isNew(friend, { from: 'b3RoZXI', n: 1 })).toBe(true)
  })

  it('has a number above all before it, also when the clock was set back', () => {
    const story = sends(opened(), { what: 'hard' })
    expect(nextNumber(noor(story), story.now - 5_000)).toBe(story.now + 1)
    expect(nextNumber(noor(story), story.now + 5_000)).toBe(story.now + 5_000)
  })

  it('waits for a network for an hour, and then for the person', () => {
    const story = sends(opened(), { what: 'hard' })
    const friend = noor(story)
    expect(toSend(friend, story.now)).toHaveLength(1)
    expect(toSend(friend, story.now + waitsFor)).toEqual([])
    expect(toSend(noor(reached(story)), story.now)).toEqual([])
  })

  it('goes to nobody after the end, nor before somebody opened the invitation', () => {
    const story = sends(opened(), { what: 'hard' })
    const over = story.records('friend.ended', { by: 'friend' }, story.idOf('friend.invited'))
    expect(toSend(noor(over), over.now)).toEqual([])
    expect(noor(over).ended).toMatchObject({ by: 'friend', told: false })
    over.records('friend.reached', {}, over.idOf('friend.ended'))
    expect(noor(over).ended).toMatchObject({ told: true })
    expect(toSend(noor(sends(invites(), { what: 'line', text: 'Hi' })), story.now)).toEqual([])
  })

  it('stays in sight for seven days, newest first, without greetings and hours', () => {
    const story = hears(
      reached(sends(opened().after(1), { what: 'hard' })).after(1),
      { what: 'answer', answer: 'ringMe' },
      2,
    )
    hears(story, { what: 'quiet', quiet: { from: 0, to: 60 } }, 3)
    expect(inSight(noor(story), story.now).map(({ what }) => what)).toEqual(['answer', 'hard'])
    expect(inSight(noor(story), story.now + 8 * 24 * 60 * minutes)).toEqual([])
  })
})

describe('hard right now', () => {
  it('waits, is there, is answered; and says when its hour went by without a network', () => {
    const story = sends(hears(opened(), { what: 'line', text: 'Before' }, 2), { what: 'hard' })
    const stands = (one: Story, later = 0) => hardNow(noor(one), one.now + later)?.stands
    expect(stands(story)).toBe('waiting')
    expect(stands(story, waitsFor)).toBe('unsent')
    expect(stands(reached(story))).toBe('there')
    hears(story.after(4), { what: 'answer', answer: 'ringMe' }, 3)
    expect(hardNow(noor(story), story.now)).toMatchObject({
      stands: 'answered',
      answer: { answer: 'ringMe' },
    })
    expect(stands(story, hardFor)).toBeUndefined()
  })
})

describe('quiet hours', () => {
  const at = (time: string) => moment('2026-03-02', time, 'UTC')
  it('end where the friend said, over midnight too', () => {
    const night = { from: 22 * 60, to: 7 * 60 }
    expect(quietUntil(night, at('23:30'))).toBe(at('23:30') + 7.5 * 60 * minutes)
    expect(quietUntil(night, at('06:59'))).toBe(at('07:00'))
    expect(quietUntil(night, at('07:00'))).toBeUndefined()
    expect(quietUntil(night, at('21:59'))).toBeUndefined()
    expect(quietUntil({ from: 60, to: 120 }, at('01:30'))).toBe(at('02:00'))
    expect(quietUntil({ from: 60, to: 60 }, at('01:00'))).toBeUndefined()
    expect(quietUntil(undefined, at('01:00'))).toBeUndefined()
  })

  it('are those said last; saying none ends them', () => {
    const story = hears(opened(), { what: 'quiet', quiet: { from: 0, to: 60 } }, 2)
    expect(noor(story).quiet).toEqual({ from: 0, to: 60 })
    expect(noor(hears(story, { what: 'quiet' }, 3)).quiet).toBeUndefined()
  })
})

describe('how the week goes', () => {
  it('counts the last seven days that are over, and the waves that passed in them', () => {
    const story = day('2026-03-01').plan()
    story.day('2026-03-02').urge(7).after(20).passed()
    story.day('2026-03-10').contact('outgoing')
    story.day('2026-03-11').urge(8).after(20).passed()
    story.day('2026-03-12')
    const figures = weekFigures(personState(stateOf(story)), story.now, 'Europe/Berlin')
    expect(figures).toEqual({ quiet: { quiet: 6, of: 7 }, passed: 1 })
  })

  it('has no quiet days without a plan', () => {
    const story = day('2026-03-11').urge(8).after(20).passed()
    expect(weekFigures(personState(stateOf(story)), story.now, 'Europe/Berlin')).toEqual({ passed: 1 })
  })
})

describe('what came from another program', () => {
  const head = { v: 1, from: 'bm9vcg', n: 1, at: 0 }
  it('is read by its form, and anything else is not understood', () => {
    expect(readFromFriend({ ...head, kind: 'answer', answer: 'ringMe' })).toBeDefined()
    expect(readFromPerson({ ...head, kind: 'hard' })).toBeDefined()
    const wrong = [
      undefined,
      'hard',
      { ...head, kind: 'hard', v: 2 },
      { ...head, n: 0, kind: 'hard' },
      { ...head, kind: 'line', text: 'x'.repeat(1_001) },
      { ...head, kind: 'answer', answer: 'dance' },
      { ...head, kind: 'quiet', quiet: { from: 0, to: 1_440 } },
      { ...head, from: '<b>', kind: 'end' },
    ]
    for (const body of wrong)
      expect([readFromFriend(body), readFromPerson(body)]).toEqual([undefined, undefined])
  })
})
