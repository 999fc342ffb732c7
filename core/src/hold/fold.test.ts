import { describe, expect, it } from 'vitest'
import { day, partsOf } from '../testing.ts'
import { heldMessages } from './held-message.ts'
import { keptMessages } from './state.ts'

describe('what is said after a slip', () => {
  it('is asked one question at a time, and every answer stays beside those before', () => {
    const story = day('2026-03-01')
      .contact('outgoing')
      .reflects({ trigger: 'alone in the evening' })
      .reflects({ worked: 'a walk' })
      .reflects({ next: 'tell Ines' })
    const [contact] = partsOf(story).hold.contacts.values()
    expect(contact?.reflection).toEqual({
      trigger: 'alone in the evening',
      worked: 'a walk',
      next: 'tell Ines',
    })
  })

  it('is changed by answering the same question again, and only that', () => {
    const story = day('2026-03-01')
      .contact('outgoing')
      .reflects({ trigger: 'a song', worked: 'a walk' })
      .reflects({ trigger: 'a dream' })
    const [contact] = partsOf(story).hold.contacts.values()
    expect(contact?.reflection).toEqual({ trigger: 'a dream', worked: 'a walk' })
  })
})

describe('many messages', () => {
  const texts = Array.from({ length: keptMessages + 10 }, (_, n) => `message ${n}`)

  it('that are still held all stay, however many there are', () => {
    const story = texts.reduce((told, text) => told.holds(text), day('2026-03-01'))
    expect(heldMessages(partsOf(story).hold).map(({ text }) => text)).toEqual(texts)
  })

  it('let the oldest ended ones go, never one that is still held', () => {
    const first = day('2026-03-01').holds('still held')
    const story = texts.reduce((told, text) => told.holds(text).endsMessage('left'), first)
    const { messages } = partsOf(story).hold
    expect(messages.size).toBe(keptMessages)
    expect(heldMessages(partsOf(story).hold).map(({ text }) => text)).toEqual(['still held'])
    expect([...messages.values()].at(-1)?.text).toBe(texts.at(-1))
  })
})

describe('an if-then plan that was rehearsed', () => {
  it('keeps the newest thirty rehearsals', () => {
    const made = day('2026-03-01').records('ifThen.made', { cue: 'home', action: 'walk', shownLocked: false })
    const plan = made.idOf('ifThen.made')
    const moments: string[] = []
    for (let n = 0; n < 31; n++) {
      made.after(1).records('ifThen.rehearsed', {}, plan)
      moments.push(made.entries.at(-1)?.at ?? '')
    }
    expect(partsOf(made).hold.ifThens.get(plan)?.rehearsed).toEqual(moments.slice(1))
  })
})
