import { describe, expect, it } from 'vitest'
import { packState, unpackState } from '../pack.ts'
import { day, partsOf, type Story, stateOf } from '../testing.ts'
import { byChannel } from './by-channel.ts'
import { type Direction, keptContacts } from './state.ts'

function on(story: Story, channel: string, ...directions: Direction[]): Story {
  for (const direction of directions) story.after(1).records('contact.logged', { direction, channel })
  return story
}

function countsOf(story: Story, channel: string) {
  const { hold, plan } = partsOf(story)
  return byChannel(hold, plan).channels.get(channel)
}

describe('what happened on a channel', () => {
  it('is counted by whose doing it was', () => {
    const story = day('2026-03-01').plan()
    on(story, 'instagram', 'soughtLook', 'soughtLook', 'chanceLook', 'incoming')
    on(story, 'sms', 'outgoing', 'necessary')
    expect(countsOf(story, 'instagram')).toEqual({
      outgoing: 0,
      soughtLooks: 2,
      chanceLooks: 1,
      incoming: 1,
      necessary: 0,
      slips: 2,
    })
    expect(countsOf(story, 'sms')).toMatchObject({ outgoing: 1, necessary: 1, slips: 1 })
    expect(countsOf(story, 'call')).toBeUndefined()
  })

  it('is a slip by the plan of its day only: none before the plan, none that it allows', () => {
    const story = on(day('2026-03-01'), 'sms', 'outgoing').day('2026-03-02').plan({ soughtLook: false })
    on(story, 'sms', 'outgoing', 'soughtLook')
    expect(countsOf(story, 'sms')).toMatchObject({ outgoing: 2, soughtLooks: 1, slips: 1 })
  })

  it('belongs to no channel when none was named, and to the new one when that is corrected', () => {
    const story = day('2026-03-01').plan().contact('outgoing')
    expect(byChannel(partsOf(story).hold, partsOf(story).plan).channels.size).toBe(0)
    story.replaces('contact.logged', { direction: 'outgoing', channel: 'mail' })
    expect(countsOf(story, 'mail')).toMatchObject({ outgoing: 1, slips: 1 })
  })

  it('is counted for ever, and says when slips are counted no further back', () => {
    const story = day('2026-03-01').plan()
    for (let n = 1; n < keptContacts; n += 1) on(story, 'sms', 'outgoing')
    const { hold, plan } = partsOf(story)
    expect(byChannel(hold, plan).allSlips).toBe(true)
    on(story, 'sms', 'outgoing', 'outgoing')
    const later = partsOf(story)
    expect(byChannel(later.hold, later.plan).allSlips).toBe(false)
    expect(countsOf(story, 'sms')).toMatchObject({ outgoing: keptContacts + 1, slips: keptContacts })
  })

  it('lives in the snapshot too', () => {
    const state = stateOf(on(day('2026-03-01').plan(), 'sms', 'outgoing'))
    expect(unpackState(packState(state))).toEqual(state)
  })
})
