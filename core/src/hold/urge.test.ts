import { describe, expect, it } from 'vitest'
import { day, partsOf, type Story } from '../testing.ts'
import { minutesOf, pastWaves } from './past-waves.ts'
import type { UrgeEnding } from './state.ts'
import { askAt, isStrong, peakOf, ridingUrge, type UrgeStatus, urgeStatus, urgeToAsk } from './urge.ts'

const minute = 60_000

function waveOf(story: Story) {
  const { hold } = partsOf(story)
  const urge = [...hold.urges.values()].at(-1)
  if (urge === undefined) throw new Error('no wave')
  return { hold, urge }
}

describe('where a wave stands', () => {
  const table: [string, Story, number, UrgeStatus][] = [
    ['just opened', day('2026-03-01').urge(7), 0, 'open'],
    ['nearly an hour untouched', day('2026-03-01').urge(7), 59, 'open'],
    ['an hour untouched', day('2026-03-01').urge(7), 60, 'toAsk'],
    ['rated in between, it is still being ridden', day('2026-03-01').urge(7).after(50).rated(6), 20, 'open'],
    ['put off', day('2026-03-01').urge(7).postpones(), 19, 'postponed'],
    ['put off, after twenty minutes it is asked about', day('2026-03-01').urge(7).postpones(), 20, 'toAsk'],
    [
      'put off again, the twenty minutes begin again',
      day('2026-03-01').urge(7).postpones().after(25).postpones(),
      10,
      'postponed',
    ],
    [
      'put off and rated after, it is taken up again',
      day('2026-03-01').urge(7).postpones().after(20).rated(7),
      5,
      'open',
    ],
    ['nearly three hours after', day('2026-03-01').urge(7).postpones(), 179, 'toAsk'],
    ['three hours after nobody asks any more', day('2026-03-01').urge(7).postpones(), 180, 'closedUnknown'],
    ['left open and forgotten', day('2026-03-01').urge(7), 180, 'closedUnknown'],
    ['passed', day('2026-03-01').urge(7).after(10).passed(), 0, 'closed'],
    ['put off, then passed', day('2026-03-01').urge(7).postpones().after(20).passed(), 0, 'closed'],
    ['closed as unknown', day('2026-03-01').urge(7).ends('unknown'), 0, 'closedUnknown'],
  ]

  it.each(table)('%s', (_, story, minutesLater, status) => {
    expect(urgeStatus(waveOf(story).urge, story.now + minutesLater * minute)).toBe(status)
  })

  it('says when a put-off one is asked about', () => {
    const story = day('2026-03-01').urge(7).after(3).postpones()
    expect(askAt(waveOf(story).urge)).toBe(story.now + 20 * minute)
    expect(askAt(waveOf(story.after(20).rated(6)).urge)).toBeUndefined()
    expect(askAt(waveOf(day('2026-03-01').urge(7).postpones().passed()).urge)).toBeUndefined()
  })

  it('knows its strongest rating, if it has any', () => {
    expect(peakOf(waveOf(day('2026-03-01').urge(6).rated(9).rated(4)).urge)).toBe(9)
    expect(peakOf(waveOf(day('2026-03-01').urge()).urge)).toBeUndefined()
    expect([7, 8].map(isStrong)).toEqual([false, true])
  })
})

describe('the wave that is on now', () => {
  it('is the open one, also while it is put off', () => {
    const story = day('2026-03-01').urge(7)
    expect(ridingUrge(waveOf(story).hold, story.now)?.id).toBe(story.idOf('urge.opened'))
    expect(ridingUrge(waveOf(story.postpones()).hold, story.now)?.id).toBe(story.idOf('urge.opened'))
  })

  it('is none once it is over or waits to be asked about', () => {
    const passed = day('2026-03-01').urge(7).passed()
    expect(ridingUrge(waveOf(passed).hold, passed.now)).toBeUndefined()
    const waiting = day('2026-03-01').urge(7).postpones().after(30)
    expect(ridingUrge(waveOf(waiting).hold, waiting.now)).toBeUndefined()
    expect(urgeToAsk(waveOf(waiting).hold, waiting.now)?.id).toBe(waiting.idOf('urge.opened'))
  })

  it('is the newest; an older one is not asked about behind its back', () => {
    const story = day('2026-03-01').urge(7).postpones().after(30).urge(5)
    const { hold } = waveOf(story)
    expect(ridingUrge(hold, story.now)?.id).toBe(story.idOf('urge.opened'))
    expect(urgeToAsk(hold, story.now)).toBeUndefined()
  })

  it('is never one that lies ahead', () => {
    const story = day('2026-03-01').urge(7)
    expect(ridingUrge(waveOf(story).hold, story.now - 1)).toBeUndefined()
  })
})

describe('own past waves', () => {
  function waves(minutes: readonly number[], ending: UrgeEnding = 'passed') {
    const story = day('2026-03-01')
    for (const length of minutes) story.after(300).urge(6).after(length).ends(ending)
    return partsOf(story.urge(1)).hold
  }

  it('are spoken of from five on', () => {
    expect(pastWaves(waves([10, 10, 10, 10]))).toBeUndefined()
    expect(pastWaves(waves([10, 10, 10, 10, 10]))).toEqual({ count: 5, middle: 10, longest: 10 })
  })

  it.each([
    ['nine', [31, 14, 9, 12, 14, 20, 25, 8, 16], { count: 9, middle: 14, longest: 31 }],
    [
      'an even number: between the two in the middle',
      [10, 12, 16, 20, 30, 8],
      { count: 6, middle: 14, longest: 30 },
    ],
    [
      'more than nine: only the last nine',
      [50, 31, 14, 9, 12, 14, 20, 25, 8, 16],
      { count: 9, middle: 14, longest: 31 },
    ],
    ['numbers, not texts: 9 is shorter than 10', [9, 8, 11, 10, 9], { count: 5, middle: 9, longest: 11 }],
  ])('%s', (_, minutes, expected) => {
    expect(pastWaves(waves(minutes))).toEqual(expected)
  })

  it('count only those that passed', () => {
    expect(pastWaves(waves([10, 10, 10, 10, 10], 'contacted'))).toBeUndefined()
    expect(pastWaves(waves([10, 10, 10, 10, 10], 'unknown'))).toBeUndefined()
  })

  it('leave out one that was left alone until it was asked about', () => {
    expect(pastWaves(waves([10, 10, 10, 10, 10, 60]))).toMatchObject({ count: 5, longest: 10 })
    expect(pastWaves(waves([10, 10, 10, 10, 10, 59]))).toMatchObject({ count: 6, longest: 59 })
  })

  it('leave out one that was put off and answered when asked, for that measures the answering', () => {
    const putOff = () => day('2026-03-01').urge(7).after(1).postpones()
    expect(minutesOf(waveOf(putOff().after(25).passed()).urge)).toBeUndefined()
    expect(minutesOf(waveOf(putOff().after(25).rated(2).after(1).passed()).urge)).toBeUndefined()
    expect(minutesOf(waveOf(putOff().after(12).passed()).urge)).toBe(13)
    expect(minutesOf(waveOf(putOff().after(5).rated(6).after(25).passed()).urge)).toBe(31)
  })

  it('took at least a minute', () => {
    expect(minutesOf(waveOf(day('2026-03-01').urge(3).passed()).urge)).toBe(1)
    expect(minutesOf(waveOf(day('2026-03-01').urge(3).after(-5).passed()).urge)).toBeUndefined()
  })
})
