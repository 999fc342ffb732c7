import { describe, expect, it } from 'vitest'
import { day, partsOf, type Story } from '../testing.ts'
import { heldMessages, heldStatus, type SendingGate } from './held-message.ts'

const hour = 3_600_000
const open: SendingGate = { mayContact: true }

function held(story: Story, hoursLater: number, gate = open) {
  const [message] = partsOf(story).hold.messages.values()
  if (message === undefined) throw new Error('nothing is held')
  return heldStatus(message, story.now + hoursLater * hour, gate)
}

const written = () => day('2026-03-01').holds('I still have your book')

describe('a held message', () => {
  it('can be left, kept and changed at once, and sent only after 24 hours', () => {
    expect(held(written(), 23.99)).toMatchObject({
      ready: false,
      may: ['leave', 'keep', 'change'],
      sendingClosed: 'tooSoon',
    })
    expect(held(written(), 24)).toMatchObject({
      ready: true,
      may: ['leave', 'keep', 'change', 'send'],
      sendingClosed: undefined,
    })
  })

  it('waits again from its newest change on', () => {
    const story = written()
      .after(20 * 60)
      .changes('Keep the book')
    expect(held(story, 23)).toMatchObject({ ready: false, until: story.now + 24 * hour })
    expect(held(story, 24).may).toContain('send')
  })

  it('waits its 24 hours by its place in the order where the clock had fallen back, or its time was set back by hand', () => {
    const story = written()
    const [message] = partsOf(story).hold.messages.values()
    if (message === undefined) throw new Error('nothing is held')
    const status = (since: string, hoursLater: number, recordedLater = 0) =>
      heldStatus(
        { ...message, since, recorded: message.recorded + recordedLater * hour },
        story.now + hoursLater * hour,
        open,
      )
    const yearBefore = '2025-03-01T11:00:00Z'
    expect(status(yearBefore, 1)).toMatchObject({ ready: false, until: story.now + 24 * hour })
    expect(status(yearBefore, 24).may).toContain('send')
    // A clock that was ahead for a while must not hold what is written after it for longer.
    expect(status(message.since, 24, 1000).may).toContain('send')
    expect(status(message.since, 23, 1000).sendingClosed).toBe('tooSoon')
  })

  it('is never sent when care closes it, however long it waited; all else stays possible', () => {
    expect(held(written(), 1000, { mayContact: false })).toMatchObject({
      ready: true,
      may: ['leave', 'keep', 'change'],
      sendingClosed: 'care',
    })
    expect(held(written(), 1, { mayContact: false }).sendingClosed).toBe('care')
  })

  it('is not sent during a cooling window', () => {
    const cooling = { until: 0, reason: 'strongUrge' } as const
    expect(held(written(), 30, { mayContact: true, cooling })).toMatchObject({
      may: ['leave', 'keep', 'change'],
      sendingClosed: 'cooling',
    })
  })

  it.each(['left', 'kept', 'sent'] as const)('that was %s is done', end => {
    const story = written().after(60).endsMessage(end)
    expect(held(story, 30)).toMatchObject({ ready: false, may: [], sendingClosed: 'ended' })
    expect(heldMessages(partsOf(story).hold)).toEqual([])
  })

  it('is listed with the others, the one held longest first', () => {
    const story = day('2026-03-01').holds('first').after(10).holds('second')
    story
      .after(10)
      .records('message.changed', { text: 'first, changed' }, [...partsOf(story).hold.messages.keys()][0])
    expect(heldMessages(partsOf(story).hold).map(message => message.text)).toEqual([
      'second',
      'first, changed',
    ])
  })
})
