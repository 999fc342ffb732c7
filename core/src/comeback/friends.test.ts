import { describe, expect, it } from 'vitest'
import { energyDue, energySeen, runningPlan } from '../plan/index.ts'
import { plainPlan } from '../plan/state.ts'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { type FriendsLook, friendsOf } from './friends.ts'

const zone = 'Europe/Berlin'

function inTouch(): Story {
  return day('2026-03-01').records('plan.started', {
    ...plainPlan,
    approach: 'inTouch',
    start: '2026-03-01T11:00:00Z',
    slips: { outgoing: true, soughtLook: true },
  })
}

function looked(story: Story, whose: FriendsLook['whose'], getting: string[] = [], ref?: string): Story {
  return story.records('friends.looked', { whose, getting }, ref)
}

function friends(story: Story, now = story.now) {
  const { plan, kept } = partsOf(story)
  return friendsOf(plan, kept, now, zone)
}

describe('the weekly look at friendship', () => {
  it('is due at once, and again after a week, at four in the morning', () => {
    expect(friends(inTouch()).due).toEqual({ on: '2026-03-01', due: true, last: undefined })
    const story = looked(inTouch().day('2026-03-08'), 'none')
    expect(friends(story).due).toEqual({ on: '2026-03-15', due: false, last: '2026-03-08' })
    expect(friends(story, moment('2026-03-15', '03:59')).due.due).toBe(false)
    expect(friends(story, moment('2026-03-15', '04:00')).due.due).toBe(true)
  })

  it('proposes a stretch apart after two in a row with needy energy, whosever it was', () => {
    const story = looked(inTouch().day('2026-03-08'), 'theirs')
    expect(friends(story).seen.apart).toBe(false)
    expect(friends(looked(story.day('2026-03-15'), 'mine')).seen).toMatchObject({
      looks: 2,
      needy: 2,
      apart: true,
    })
    expect(friends(looked(story.day('2026-03-22'), 'none')).seen.apart).toBe(false)
  })

  it('counts together with the look at the plan: one of each is two in a row, here and there', () => {
    const story = inTouch().day('2026-03-08')
    story.records('energy.noted', { whose: 'mine' }, story.idOf('plan.started'))
    looked(story.day('2026-03-15'), 'both')
    const { plan, kept } = partsOf(story)
    const running = runningPlan(plan)
    if (running === undefined) throw new Error('no plan')
    expect(friends(story).seen.apart).toBe(true)
    expect(energySeen(running, kept).apart).toBe(true)
    expect(energyDue(running, kept, story.now, zone)).toMatchObject({ on: '2026-03-22', due: false })
    expect(friends(story).looks).toHaveLength(1)
  })

  it('begins anew with another plan, and with the time after one', () => {
    const story = looked(looked(inTouch().day('2026-03-08'), 'mine').day('2026-03-15'), 'mine')
    expect(friends(story).seen.apart).toBe(true)
    story.day('2026-03-20').endsPlan()
    expect(friends(story).seen).toMatchObject({ looks: 0, apart: false })
    expect(friends(looked(story.day('2026-03-27'), 'none')).seen.looks).toBe(1)
    expect(friends(story.day('2026-04-01').plan()).seen.looks).toBe(0)
  })

  it('tells the newest first, and leaves out what it does not know', () => {
    const story = looked(inTouch().day('2026-03-08'), 'none', ['laughter', 'somethingNewer'])
    looked(story.day('2026-03-15'), 'mine', ['hope', 'company', 'news'])
    expect(friends(story).looks).toMatchObject([
      { day: '2026-03-15', whose: 'mine', getting: ['company', 'hope', 'news'] },
      { day: '2026-03-08', whose: 'none', getting: ['laughter'] },
    ])
  })

  it('names what feeds need in the newest look alone', () => {
    const story = looked(inTouch().day('2026-03-08'), 'mine', ['hope', 'company'])
    expect(friends(story).pulls).toEqual(['hope'])
    expect(friends(looked(story.day('2026-03-15'), 'none', ['company', 'talks'])).pulls).toEqual([])
  })
})
