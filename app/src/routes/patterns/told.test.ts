import 'temporal-polyfill/global'
import type { Figure, Shape } from '@breakwater/core/patterns'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '../../messages/catalogue.ts'
import type { PatternsText } from '../useContent.ts'
import { startedWords, toldOf } from './told.ts'

beforeAll(() => loadMessages('patterns'))

const limits: PatternsText['limits'] = {
  counts: 'This counts messages.',
  looksAlike: 'A journey looks like quiet.',
  notWhy: 'It says when, never why.',
  simulated: '',
}
const few: Figure = { enough: false, n: 12, needed: 20 }
const both = <T>(value: T) => ({ mine: value, theirs: value })

const plain: Shape = {
  v: 1,
  format: 'whatsapp',
  from: '2024-03',
  to: '2025-06',
  days: 463,
  counted: { mine: 3204, theirs: 2981 },
  grain: 60_000,
  ownOnly: false,
  weeks: { first: '2024-03-04', mine: [12], theirs: [null] },
  share: few,
  characters: few,
  reciprocity: few,
  started: few,
  startedCount: { mine: 31, theirs: 26 },
  reachedAgain: both(few),
  doubleText: both(few),
  replyTime: both(few),
  replyAsymmetry: few,
  lateNight: both(few),
  bursts: few,
  memory: few,
  quiet: {
    count: 11,
    open: 1,
    medianDays: 5,
    shortestDays: 2,
    longestDays: 12.5,
    months: [],
    wroteMore: { mine: 9, theirs: 2 },
  },
  breaks: { count: 0, startedAgain: both(0), months: [] },
  cycle: { claim: 'quietStretches', episodes: 11 },
}

const began = (low: number, high: number, stable = true) =>
  startedWords({
    started: { enough: true, value: (low + high) / 2, low, high, n: 57, stable },
    startedCount: plain.startedCount,
  })

describe('the paragraph', () => {
  it('says counts, then ranges, then limits', () => {
    const told = toldOf(plain, limits)
    expect(told).toMatch(
      /^From March 2024 to June 2025 this chat holds 3,204 messages from you and 2,981 from them\. It went quiet 11 times, typically for 5 days \(shortest 2, longest 12\.5\)\. In 9 of 11 quiet stretches you wrote more/,
    )
    expect(told).toMatch(/This counts messages\. A journey looks like quiet\. It says when, never why\.$/)
    expect(told).not.toMatch(/\{\{|undefined|NaN/)
  })

  it('claims no more than the detector does', () => {
    const claim = (cycle: Shape['cycle']) => toldOf({ ...plain, cycle }, limits)
    expect(claim({ claim: 'notEnough', episodes: 2 })).toContain('It takes six of them and 120 days')
    expect(claim({ claim: 'none', episodes: 0 })).toContain('No pattern stands out')
    expect(claim({ claim: 'quietStretches', episodes: 7 })).toContain('cannot be said from these counts')
    const interval = { median: 21, low: 14, high: 30 }
    expect(claim({ claim: 'rhythm', episodes: 9, interval })).toContain('about 21 days (between 14 and 30)')
    const mine = claim({ claim: 'pushPull', episodes: 9, side: 'mine' })
    const theirs = claim({ claim: 'pushPull', episodes: 9, side: 'theirs' })
    expect(mine).toContain('was yours than at other times')
    expect(theirs).toContain('was theirs than at other times')
  })

  it('of a file with one side says nothing about two', () => {
    const told = toldOf({ ...plain, ownOnly: true, counted: { mine: 900, theirs: 0 } }, limits)
    expect(told).toContain('theirs are not in it')
    expect(told).not.toMatch(/they wrote|they began|pattern/)
  })

  it('of a chat without quiet stretches says so', () => {
    const { medianDays: _, shortestDays: __, longestDays: ___, ...rest } = plain.quiet
    const told = toldOf({ ...plain, quiet: { ...rest, count: 0, open: 0 } }, limits)
    expect(told).toContain('No quiet stretch')
    expect(told).not.toContain('In 9 of')
  })
})

describe('who began again', () => {
  it('is about even while the interval holds the half', () => {
    expect(began(0.41, 0.67)).toBe(
      'Of 57 conversations you began 31 and they began 26: about even (your part is likely between 41 and 67 of 100).',
    )
    expect(began(0.5, 0.7)).toContain('about even')
  })
  it('names a side only where the interval leaves the half out and no pause turns it round', () => {
    expect(began(0.52, 0.7)).toContain('more were begun by you')
    expect(began(0.2, 0.48)).toContain('more were begun by them')
    expect(began(0.52, 0.7, false)).toContain('nothing is said about it')
  })
  it('says what it would take where there is not enough', () => {
    expect(startedWords(plain)).toContain('not enough yet. It takes 20; this chat has 12.')
  })
})
