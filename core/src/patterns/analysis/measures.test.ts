import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { epochOf } from '../../journal/calendar.ts'
import { type MadeUp, madeUpChat, samAndAlex } from '../testing/chats.ts'
import { shapeOf } from './shape-of.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** A Monday, ten in the morning. */
const start = epochOf('2026-01-05T10:00:00Z')

const shape = (events: readonly MadeUp[]) => shapeOf(madeUpChat(events), samAndAlex, 'UTC')

/** The same few messages every day (or every `apart`), so often. */
function daily(
  times: number,
  messages: readonly (readonly [after: number, who: number])[],
  apart = day,
): MadeUp[] {
  return Array.from({ length: times }, (_, n) =>
    messages.map(([after, who]) => ({ at: start + n * apart + after, who })),
  ).flat()
}

describe('shares', () => {
  it('of messages are told from a hundred on', () => {
    expect(
      shape(
        daily(33, [
          [0, 0],
          [minute, 0],
          [2 * minute, 1],
        ]),
      ).share,
    ).toEqual({
      enough: false,
      n: 99,
      needed: 100,
    })
    expect(
      shape(
        daily(34, [
          [0, 0],
          [minute, 0],
          [2 * minute, 1],
        ]),
      ).share,
    ).toMatchObject({
      enough: true,
      value: 0.6667,
      n: 102,
    })
  })

  it('of characters follow the lengths, and are as sure as the messages are many', () => {
    const events = daily(60, [
      [0, 0],
      [minute, 1],
    ]).map(event => ({ ...event, length: event.who === 0 ? 30 : 10 }))
    const { characters } = shape(events)
    expect(characters).toMatchObject({ enough: true, value: 0.75, n: 120 })
    expect(characters.enough && characters.high - characters.low).toBeGreaterThan(0.1)
  })

  it('of characters are not told where nobody wrote any', () => {
    const events = daily(60, [
      [0, 0],
      [minute, 1],
    ]).map(event => ({ ...event, length: 0 }))
    expect(shape(events).characters.enough).toBe(false)
  })

  it("between midnight and five are each side's own, from fifty of its messages on", () => {
    const late: [number, number][] = [
      [0, 0],
      [15 * hour, 0],
      [16 * hour, 1],
    ]
    const { lateNight } = shape(daily(50, late))
    expect(lateNight.mine).toMatchObject({ value: 0.5, n: 100 })
    expect(lateNight.theirs).toMatchObject({ value: 1, n: 50 })
    expect(shape(daily(49, late)).lateNight.theirs).toEqual({ enough: false, n: 49, needed: 50 })
  })
})

describe('weeks', () => {
  it('are shown from five messages of a side on, and begin on Monday at four', () => {
    const sunday = epochOf('2026-01-12T03:59:00Z')
    const events = [0, 1, 2, 3].map(n => ({ at: start + n, who: 0 }))
    const five = [0, 1, 2, 3, 4].map(n => ({ at: start + n, who: 1 }))
    const { weeks } = shape([...events, ...five, { at: sunday, who: 0 }, { at: sunday + minute, who: 0 }])
    expect(weeks).toEqual({ first: '2026-01-05', mine: [5, null], theirs: [5, null] })
  })

  it('are as many as there are between the first and the last, silent ones too', () => {
    const { weeks } = shape([...daily(5, [[0, 0]], minute), { at: start + 21 * day, who: 1 }])
    expect(weeks.mine).toEqual([5, null, null, null])
  })

  it('tell how alike both wrote by their median, from six weeks of ten messages on', () => {
    const week: [number, number][] = [
      ...Array.from({ length: 9 }, (_, n): [number, number] => [n, 0]),
      [10, 1],
      [11, 1],
      [12, 1],
    ]
    expect(shape(daily(6, week, 7 * day)).reciprocity).toMatchObject({
      value: 0.5,
      low: 0.5,
      high: 0.5,
      n: 6,
    })
    expect(shape(daily(5, week, 7 * day)).reciprocity).toEqual({ enough: false, n: 5, needed: 6 })
    expect(shape(daily(6, week.slice(3), 7 * day)).reciprocity.n).toBe(0)
  })
})

describe('conversations', () => {
  it('begin after a pause of more than six hours', () => {
    expect(
      shape(
        daily(1, [
          [0, 0],
          [6 * hour, 1],
        ]),
      ).startedCount,
    ).toEqual({ mine: 1, theirs: 0 })
    expect(
      shape(
        daily(1, [
          [0, 0],
          [6 * hour + 1, 1],
        ]),
      ).startedCount,
    ).toEqual({ mine: 1, theirs: 1 })
  })

  it('tell from twenty on who begins, with the interval in the books', () => {
    const { started } = shape(
      daily(20, [
        [0, 0],
        [minute, 1],
      ]),
    )
    expect(started).toMatchObject({ enough: true, value: 1, low: 0.8389, high: 1, n: 20, stable: true })
    expect(shape(daily(19, [[0, 0]])).started).toEqual({ enough: false, n: 19, needed: 20 })
  })

  it('whose beginner depends on how long a pause ends them are not on a stable side', () => {
    // I write at ten, they answer four hours later: one conversation of mine, or one of each with them a little ahead.
    const { started } = shape([
      ...daily(25, [
        [0, 0],
        [4 * hour, 1],
      ]),
      { at: start + 26 * day, who: 1 },
    ])
    expect(started).toMatchObject({ enough: true, stable: false })
    expect(started.enough && started.low).toBeGreaterThan(0.5)
  })

  it('count as reached out again when who wrote last also begins the next, from ten on', () => {
    const { reachedAgain } = shape([...daily(10, [[0, 0]]), ...daily(2, [[10 * day, 1]])])
    expect(reachedAgain.mine).toMatchObject({ value: 0.9, n: 10 })
    expect(reachedAgain.theirs).toEqual({ enough: false, n: 1, needed: 10 })
  })
})

describe('writing again without an answer', () => {
  it('counts from an hour to three days after, per hundred turns', () => {
    const turns = daily(30, [
      [0, 0],
      [minute, 1],
      [2 * minute, 0],
      [3 * minute, 1],
    ])
    const again = [0, 1, 2].map(n => ({ at: start + n * day + 3 * minute + hour, who: 1 }))
    const { doubleText } = shape([...turns, ...again])
    // Only the three count: the others' first words of a day come after an answer.
    expect(doubleText.theirs).toMatchObject({ enough: true, value: 5, n: 60 })
    expect(doubleText.mine).toMatchObject({ enough: true, value: 0, low: 0, n: 60 })
    expect(doubleText.mine.enough && doubleText.mine.high).toBeGreaterThan(1)
  })

  it('does not count a minute less than an hour, nor three days', () => {
    const rate = (after: number) => {
      const { doubleText } = shape([
        ...daily(40, [
          [0, 1],
          [minute, 0],
          [2 * minute, 1],
          [3 * minute, 0],
        ]),
        { at: start + 39 * day + 3 * minute + after, who: 0 },
      ])
      return doubleText.mine.enough && doubleText.mine.value
    }
    expect(rate(hour - 1)).toBe(0)
    expect(rate(hour)).toBeGreaterThan(0)
    expect(rate(72 * hour - 1)).toBeGreaterThan(0)
    expect(rate(72 * hour)).toBe(0)
  })
})

describe('answers', () => {
  it('are told by their median from thirty turns and four weeks on', () => {
    const { replyTime } = shape(
      daily(40, [
        [0, 0],
        [20 * minute, 1],
        [25 * minute, 0],
      ]),
    )
    expect(replyTime.theirs).toMatchObject({ enough: true, value: 20, low: 20, high: 20, n: 79 })
    expect(
      shape(
        daily(29, [
          [0, 0],
          [minute, 1],
        ]),
      ).replyTime.theirs,
    ).toEqual({ enough: false, n: 29, needed: 30 })
    const busy = daily(
      60,
      [
        [0, 0],
        [minute, 1],
      ],
      3 * hour,
    ).filter(({ at }) => Number(at) < start + 13 * day)
    expect(shape(busy).replyTime.theirs).toEqual({ enough: false, n: 2, needed: 4 })
  })

  it('that never came count as longer than all that came: leaving them out would hide them', () => {
    // Two of three turns get no answer within six hours; those that do are answered in ten minutes.
    const answered = daily(
      20,
      [
        [0, 0],
        [10 * minute, 1],
      ],
      3 * day,
    )
    const open = [...daily(20, [[day, 0]], 3 * day), ...daily(20, [[2 * day, 0]], 3 * day)]
    const { replyTime } = shape([...answered, ...open])
    expect(replyTime.theirs).toMatchObject({ enough: true, value: 360, high: 360 })
  })

  it('are left out where the turn ended between eleven at night and six', () => {
    const { replyTime } = shape(
      daily(40, [
        [0, 0],
        [30 * minute, 1],
        [13 * hour, 0],
        [13 * hour + minute, 1],
      ]),
    )
    expect(replyTime.theirs).toMatchObject({ value: 30, n: 40 })
  })

  it('compare both sides as a power of two, with the weeks drawn again', () => {
    const events = daily(80, [
      [0, 0],
      [40 * minute, 1],
      [50 * minute, 0],
      [90 * minute, 1],
      [100 * minute, 0],
    ])
    const { replyAsymmetry } = shape(events)
    expect(replyAsymmetry).toMatchObject({ enough: true, value: 1.9991, n: 399 })
    expect(replyAsymmetry.enough && replyAsymmetry.low).toBeGreaterThan(0)
  })

  it('of the same minute do not make one side endlessly quicker', () => {
    const events = daily(80, [
      [0, 0],
      [0, 1],
      [minute, 0],
      [3 * minute, 1],
    ])
    const { replyAsymmetry } = shapeOf(madeUpChat(events, { grain: 60_000 }), samAndAlex, 'UTC')
    expect(replyAsymmetry.enough && Math.abs(replyAsymmetry.value)).toBeLessThan(3)
  })
})

describe('bursts', () => {
  it('are none where every gap is the same, and many where a few gaps hold all the time', () => {
    expect(shape(daily(60, [[0, 0]])).bursts).toMatchObject({ enough: true, value: -1 })
    const burst = shape(
      daily(
        10,
        Array.from({ length: 20 }, (_, n) => [n * 1000, n % 2] as const),
        9 * day,
      ),
    ).bursts
    expect(burst.enough && burst.value).toBeGreaterThan(0.5)
    expect(shape(daily(51, [[0, 0]])).bursts).toEqual({ enough: false, n: 49, needed: 50 })
  })

  it('remember the gap before where long follows long', () => {
    const alternating = shape(
      daily(60, [
        [0, 0],
        [hour, 1],
      ]),
    ).memory
    expect(alternating.enough && alternating.value).toBeLessThan(-0.9)
    const inBlocks = [...daily(100, [[0, 0]], minute), ...daily(100, [[day, 1]], 5 * hour)]
    const memory = shape(inBlocks).memory
    expect(memory.enough && memory.value).toBeGreaterThan(0.3)
  })
})

describe('a break and a return', () => {
  const months = (n: number, from = 0) =>
    daily(30 * n, [
      [from, 0],
      [from + hour, 1],
      [from + 2 * hour, 0],
    ])

  it('is a long silence after which both are back, and names who wrote first', () => {
    const { breaks } = shape([...months(2), ...months(1, 80 * day).slice(1)])
    expect(breaks).toEqual({ count: 1, startedAgain: { mine: 0, theirs: 1 }, months: ['2026-03'] })
  })

  it('is not one when it is a week at the end of the file, or nobody is really back', () => {
    expect(shape([...months(2), ...months(1, 80 * day).slice(0, 20)]).breaks.count).toBe(0)
    const lone = [0, 20, 40].map(n => ({ at: start + (80 + n) * day, who: 1 }))
    expect(shape([...months(2), ...lone]).breaks.count).toBe(0)
  })

  it('is not one where such pauses are usual', () => {
    const rare = daily(
      40,
      [
        [0, 0],
        [hour, 1],
      ],
      8 * day,
    )
    expect(shape(rare).breaks.count).toBe(0)
    expect(shape([...months(2), ...months(1, 66 * day)]).breaks.count).toBe(0)
  })
})
