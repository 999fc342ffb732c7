import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { epochOf } from '../../journal/calendar.ts'
import { seeded } from '../../random.ts'
import type { BySide, Figure, Shape } from '../shape.ts'
import { negativeChat } from '../simulated/negatives.ts'
import { plantedChat } from '../simulated/planted.ts'
import { type MadeUp, madeUpChat, samAndAlex } from '../testing/chats.ts'
import { shapeOf } from './shape-of.ts'

const day = 86_400_000
const start = epochOf('2024-01-01T10:00:00Z')

/** Messages with gaps of any size, from none to months, some of them back in time: a clock that jumps. */
const anyEvents = fc
  .array(
    fc.record({
      gap: fc.oneof(
        fc.constant(0),
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 3_600_000 }) },
        { weight: 4, arbitrary: fc.integer({ min: -day, max: 2 * day }) },
        fc.integer({ min: 0, max: 10 * day }),
      ),
      who: fc.constantFrom(0, 1),
      length: fc.integer({ min: 0, max: 500 }),
      kind: fc.constantFrom('text' as const, 'media' as const, 'call' as const, 'deleted' as const),
    }),
    { minLength: 1, maxLength: 400 },
  )
  .map(rows => {
    let at = start
    return rows.map(({ gap, ...row }): MadeUp => {
      at += gap
      return { ...row, at }
    })
  })

/** Chats that are long enough for every figure. */
const longChats = fc
  .integer({ min: 0, max: 30 })
  .map(seed => plantedChat({ every: 21, rate: 12, days: 240 }, seed).chat)

const chats = fc.oneof(
  { weight: 9, arbitrary: anyEvents.map(events => madeUpChat(events)) },
  { weight: 1, arbitrary: longChats },
)

const runs = { numRuns: 40 }

describe('whatever the chat', () => {
  it('every number is a number, and lies within its interval', () => {
    fc.assert(
      fc.property(chats, chat => {
        const shape = shapeOf(chat, samAndAlex, 'UTC')
        for (const value of numbersIn(shape)) expect(Number.isFinite(value)).toBe(true)
        for (const { low, value, high } of figuresIn(shape)) {
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
        }
      }),
      runs,
    )
  })

  it('the same chat gives the same shape', () => {
    fc.assert(
      fc.property(chats, chat => {
        expect(shapeOf(chat, samAndAlex, 'UTC')).toEqual(shapeOf(chat, samAndAlex, 'UTC'))
      }),
      { numRuns: 10 },
    )
  })

  it('whoever looks at it, the other one sees the same mirrored', () => {
    fc.assert(
      fc.property(chats, chat => {
        const mine = shapeOf(chat, samAndAlex, 'UTC')
        const theirs = shapeOf(chat, { me: [1], them: [0] }, 'UTC')
        expectSame(mirrored(theirs), mine)
      }),
      runs,
    )
  })

  it('some whole weeks earlier or later it has the same shape but for the dates', () => {
    fc.assert(
      fc.property(chats, fc.integer({ min: -300, max: 300 }), (chat, weeks) => {
        const at = chat.events.at.map(time => time + weeks * 7 * day)
        const moved = shapeOf({ ...chat, events: { ...chat.events, at } }, samAndAlex, 'UTC')
        expect(withoutDates(moved)).toEqual(withoutDates(shapeOf(chat, samAndAlex, 'UTC')))
      }),
      runs,
    )
  })

  it('the order in the file means nothing when no two messages share their time', () => {
    const { chat } = plantedChat({ every: 21, rate: 8, days: 150 }, 3)
    const once = [...new Map(Array.from(chat.events.at, (at, n) => [at, chat.events.sender[n] ?? 0]))]
    const ordered = once.map(([at, who]) => ({ at, who }))
    const other = ordered.toReversed()
    expect(shapeOf(madeUpChat(other), samAndAlex, 'UTC')).toEqual(
      shapeOf(madeUpChat(ordered), samAndAlex, 'UTC'),
    )
  })
})

describe('chats at the edge', () => {
  it('one message says nothing', () => {
    const shape = shapeOf(madeUpChat([{ at: start, who: 0 }]), samAndAlex, 'UTC')
    expect(shape).toMatchObject({ days: 1, counted: { mine: 1, theirs: 0 }, cycle: { claim: 'notEnough' } })
    expect(figuresIn(shape)).toEqual([])
  })

  it('a thousand messages of one day say nothing about weeks, answers and cycles', () => {
    const events = Array.from({ length: 1000 }, (_, n) => ({ at: start + n * 20_000, who: n % 2 }))
    const shape = shapeOf(madeUpChat(events), samAndAlex, 'UTC')
    expect(shape.days).toBe(1)
    expect(shape.replyTime.mine.enough).toBe(false)
    expect(shape.reciprocity.enough).toBe(false)
    expect(shape.quiet.count).toBe(0)
  })

  it('one side alone is a chat in which nobody answered', () => {
    const events = Array.from({ length: 200 }, (_, n) => ({ at: start + n * day, who: 0 }))
    const shape = shapeOf(madeUpChat(events), samAndAlex, 'UTC')
    expect(shape.ownOnly).toBe(false)
    expect(shape.share).toMatchObject({ enough: true, value: 1, high: 1 })
    expect(shape.replyTime.theirs).toMatchObject({ enough: true, value: 360 })
    expect(shape.replyTime.mine).toEqual({ enough: false, n: 0, needed: 30 })
  })

  it('a file with the own side only says nothing about two', () => {
    const chat = { ...negativeChat('stationary', 1).chat, notes: [{ code: 'ownOnly', count: 1 }] as const }
    const { me } = samAndAlex
    const own = { ...chat, events: ownEvents(chat) }
    const shape = shapeOf(own, { me, them: [] }, 'UTC')
    expect(shape.ownOnly).toBe(true)
    expect(shape.lateNight.mine.enough).toBe(true)
    expect(shape.weeks.mine.some(count => count !== null)).toBe(true)
    expect(
      [shape.share, shape.started, shape.replyTime.mine, shape.doubleText.mine].some(f => f.enough),
    ).toBe(false)
    expect(shape.cycle).toEqual({ claim: 'notEnough', episodes: 0 })
    for (const value of numbersIn(shape)) expect(Number.isFinite(value)).toBe(true)
  })

  it('holds no name, whatever they are', () => {
    const { chat } = plantedChat({ every: 21, rate: 8 }, 1)
    const named = { ...chat, people: ['canary-one', 'canary-two'] }
    expect(JSON.stringify(shapeOf(named, samAndAlex, 'UTC'))).not.toContain('canary')
  })
})

describe('ten years', () => {
  it('fit into 20 KB, however many quiet stretches there are', () => {
    const { chat } = plantedChat({ every: 10, rate: 400, days: 3653, jitter: 0 }, 1)
    const shape = shapeOf(chat, samAndAlex, 'UTC')
    expect(shape.weeks.mine.length).toBeGreaterThan(520)
    expect(shape.quiet.count).toBeGreaterThan(300)
    expect(JSON.stringify(shape).length).toBeLessThan(20_000)
  })

  it('hide every week of fewer than five', () => {
    const random = seeded(9)
    const events = Array.from({ length: 4000 }, () => ({
      at: start + random() * 3653 * day,
      who: Number(random() < 0.4),
    }))
    const { weeks } = shapeOf(madeUpChat(events), samAndAlex, 'UTC')
    expect([...weeks.mine, ...weeks.theirs].filter(count => count !== null && count < 5)).toEqual([])
    expect(weeks.theirs).toContain(null)
  })
})

function ownEvents({ events }: ReturnType<typeof madeUpChat>) {
  const own = Array.from(events.at, (at, n) => ({ at, who: events.sender[n] ?? 0 })).filter(
    ({ who }) => who === 0,
  )
  return madeUpChat(own).events
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

type Enough = Extract<Figure, { enough: true }>

function figuresIn(value: unknown): Enough[] {
  if (typeof value !== 'object' || value === null) return []
  if ('enough' in value) return value.enough === true ? [value as Enough] : []
  return Object.values(value).flatMap(figuresIn)
}

function withoutDates({ from, to, weeks, quiet, breaks, ...rest }: Shape) {
  return {
    ...rest,
    weeks: { ...weeks, first: '' },
    quiet: { ...quiet, months: [] },
    breaks: { ...breaks, months: [] },
  }
}

/** The same shape as the other one sees it. */
function mirrored(shape: Shape): Shape {
  const { side } = shape.cycle
  return {
    ...shape,
    counted: swapped(shape.counted),
    weeks: { ...shape.weeks, ...swapped(shape.weeks) },
    share: rest(shape.share, value => 1 - value),
    characters: rest(shape.characters, value => 1 - value),
    started: { ...shape.started, ...rest(shape.started, value => 1 - value) },
    startedCount: swapped(shape.startedCount),
    reachedAgain: swapped(shape.reachedAgain),
    doubleText: swapped(shape.doubleText),
    replyTime: swapped(shape.replyTime),
    replyAsymmetry: rest(shape.replyAsymmetry, value => -value),
    lateNight: swapped(shape.lateNight),
    quiet: { ...shape.quiet, wroteMore: swapped(shape.quiet.wroteMore) },
    breaks: { ...shape.breaks, startedAgain: swapped(shape.breaks.startedAgain) },
    cycle: { ...shape.cycle, ...(side && { side: side === 'mine' ? 'theirs' : 'mine' }) },
  }
}

function swapped<T>({ mine, theirs }: BySide<T>): BySide<T> {
  return { mine: theirs, theirs: mine }
}

function rest(figure: Figure, turn: (value: number) => number): Figure {
  if (!figure.enough) return figure
  return { ...figure, value: turn(figure.value), low: turn(figure.high), high: turn(figure.low) }
}

/** Equal, but for what the last of four decimals may do. */
function expectSame(found: unknown, expected: unknown): void {
  if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 3)
  else if (typeof expected !== 'object' || expected === null) expect(found).toBe(expected)
  else
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found as object)]))
      expectSame((found as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key])
}
