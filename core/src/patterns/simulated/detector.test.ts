import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { agentsChat } from './agents.ts'
import { matched } from './matching.ts'
import { negativeChat, negativeKinds } from './negatives.ts'
import { plantedChat } from './planted.ts'
import { trials } from './trial.ts'

/** The long form with its table is `npm run bench -- patterns-detector`. */
const chats = 4
const seed = 500

describe('chats into which push and pull was put', () => {
  const tally = trials(each => plantedChat({ every: 21, rate: 30 }, each), chats, seed)

  it('have nearly all of their silences found, and hardly any other', () => {
    expect(tally.recalled / tally.planted).toBeGreaterThan(0.95)
    expect(tally.right / tally.found).toBeGreaterThan(0.95)
  })

  it('are told to be so', () => {
    expect(tally).toMatchObject({ recurrence: chats, rhythm: chats, pushPull: chats })
  })

  it('of 120 days have too few stretches for it', () => {
    const short = trials(each => plantedChat({ every: 21, rate: 30, days: 120 }, each), chats, seed)
    expect(short.pushPull).toBeLessThanOrEqual(1)
  })

  it('come of themselves among two people with needs, and not where nobody needs space', () => {
    const cycles = trials(each => agentsChat(each), chats, seed)
    expect(cycles.recalled / cycles.planted).toBeGreaterThan(0.95)
    expect(cycles.recurrence).toBe(chats)
    expect(trials(each => agentsChat(each, false), chats, seed)).toMatchObject({ recurrence: 0, pushPull: 0 })
  })
})

describe('chats without', () => {
  it.each(negativeKinds)('%s are never told to be so', kind => {
    expect(trials(each => negativeChat(kind, each), chats, seed).pushPull).toBe(0)
  })
})

describe('a planted silence and a found one', () => {
  const planted = [{ start: 100, end: 104 }]
  const meets = (start: number, end: number) => matched(planted, [{ start, end }]).recalled === 1

  it('match when they begin within three days, or share half of the longer', () => {
    expect(meets(103, 110)).toBe(true)
    expect(meets(96, 99)).toBe(false)
    expect(meets(95, 104)).toBe(true)
    expect(meets(94, 104)).toBe(false)
    expect(matched(planted, [])).toEqual({ planted: 1, recalled: 0, found: 0, right: 0 })
  })
})
