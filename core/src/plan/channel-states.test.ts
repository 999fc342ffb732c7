import { describe, expect, it } from 'vitest'
import { personState } from '../state.ts'
import { day, type Story, stateOf } from '../testing.ts'
import { channelStates, worst } from './channel-states.ts'
import { channelIds } from './channels.ts'
import { plainPlan } from './state.ts'

function statesOf(story: Story) {
  const { kept, plan } = personState(stateOf(story))
  return channelStates(kept, plan)
}

const begin = () => day('2026-03-01').plan()
const sets = (story: Story, channel: string, state: 'open' | 'quiet' | 'blocked') =>
  story.records('channel.set', { channel, state })

/** A plan for what is necessary, over this channel. */
function structured(channel: string): Story {
  const story = day('2026-03-01')
  return story.records('plan.started', {
    ...plainPlan,
    approach: 'structured',
    details: { channel, topics: ['school'] },
    start: '2026-03-01T11:00:00Z',
    slips: { outgoing: true, soughtLook: true },
  })
}

describe('how a channel stands', () => {
  it('is open as long as nobody said anything, and has no date', () => {
    expect(statesOf(begin()).get('sms')).toMatchObject({ state: 'open', since: undefined, saved: undefined })
  })

  it('is what was said last, since the moment at which it changed to it', () => {
    const story = sets(begin().day('2026-03-02'), 'sms', 'quiet')
    sets(story.day('2026-03-05'), 'sms', 'quiet')
    expect(statesOf(story).get('sms')).toMatchObject({ state: 'quiet', since: '2026-03-02T11:00:00Z' })
    sets(story.day('2026-03-09'), 'sms', 'open')
    expect(statesOf(story).get('sms')).toMatchObject({ state: 'open', since: '2026-03-09T11:00:00Z' })
  })

  it('stays what it was before, when the newest change is taken back', () => {
    const story = sets(begin().day('2026-03-02'), 'sms', 'quiet')
    sets(story.day('2026-03-05'), 'sms', 'blocked').after(1).removes('channel.set')
    expect(statesOf(story).get('sms')).toMatchObject({ state: 'quiet', since: '2026-03-02T11:00:00Z' })
  })

  it('carries whether a copy was kept, or nothing there is worth one', () => {
    const story = begin()
      .records('channel.saved', { channel: 'sms', choice: 'saved' })
      .records('channel.saved', { channel: 'mail', choice: 'nothing' })
    expect(statesOf(story).get('sms')?.saved).toBe('saved')
    expect(statesOf(story).get('mail')?.saved).toBe('nothing')
  })

  it('is told for each channel once: the own ones first, then the catalogue in its order', () => {
    const story = begin().records('channel.added', { name: 'The choir', reach: 'secondary' })
    expect([...statesOf(story).keys()]).toEqual([story.idOf('channel.added'), ...channelIds])
    story.removes('channel.added')
    expect([...statesOf(story).keys()]).toEqual(channelIds)
  })

  it('does not break on a channel that is not known (any more)', () => {
    const story = sets(begin(), 'carrierPigeon', 'blocked').records('channel.worst', {
      channels: ['carrierPigeon', 'sms'],
    })
    expect([...statesOf(story).keys()]).toEqual(channelIds)
    expect(statesOf(story).get('sms')?.worst).toBe(true)
  })
})

describe('the one channel of a structured plan', () => {
  it('is proposed for what is necessary, and open as soon as the person says so', () => {
    const story = structured('mail')
    expect(statesOf(story).get('mail')).toMatchObject({
      state: 'necessaryOnly',
      proposed: true,
      since: undefined,
    })
    expect(statesOf(story).get('sms')).toMatchObject({ state: 'open', proposed: false })
    sets(story, 'mail', 'open')
    expect(statesOf(story).get('mail')).toMatchObject({ state: 'open', proposed: false })
  })

  it('is an ordinary one in any other plan, and after the end of this one', () => {
    expect(statesOf(structured('mail').after(60).endsPlan()).get('mail')?.state).toBe('open')
    expect([...statesOf(begin()).values()].filter(({ proposed }) => proposed)).toEqual([])
  })
})

describe('the worst three', () => {
  it('are none before they were chosen, and the newest choice after', () => {
    const story = begin()
    expect(worst(personState(stateOf(story)).kept)).toEqual([])
    story
      .records('channel.worst', { channels: ['sms', 'call', 'x'] })
      .records('channel.worst', { channels: ['instagram', 'sms', 'sms'] })
    expect(worst(personState(stateOf(story)).kept)).toEqual(['instagram', 'sms'])
  })
})
