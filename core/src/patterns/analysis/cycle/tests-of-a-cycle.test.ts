import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../random.ts'
import { column, type DayTable, width } from './day-table.ts'
import { distancesOf } from './distances.ts'
import { type Episode, episodesOf } from './episodes.ts'
import { holm } from './holm.ts'
import { leaningOf } from './one-sided.ts'
import { recurrenceChance, shuffleDays } from './recurrence.ts'
import { intervalsOf, rhythmChance } from './rhythm.ts'
import { signChance } from './sign-test.ts'

const random = () => seeded(7)
const stretch = (start: number, length: number, open = false): Episode => ({
  start,
  end: start + length - 1,
  depth: 0.9,
  open,
})

describe('Holm', () => {
  it('is the one in the books', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([
      expect.closeTo(0.03),
      expect.closeTo(0.06),
      expect.closeTo(0.06),
    ])
    expect(holm([0.04, 0.001, 0.5])).toEqual([expect.closeTo(0.08), expect.closeTo(0.003), 0.5])
    expect(holm([0.6, 0.7])).toEqual([1, 1])
  })

  it('never makes a chance smaller, nor changes which is the smallest', () => {
    const three = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(three, chances => {
        const adjusted = holm(chances)
        chances.forEach((chance, n) => {
          expect(adjusted[n]).toBeGreaterThanOrEqual(chance)
          chances.forEach((other, m) => {
            if (other >= chance) expect(adjusted[m]).toBeGreaterThanOrEqual(adjusted[n] ?? 0)
          })
        })
        expect(Math.min(...adjusted)).toBeCloseTo(Math.min(1, 3 * Math.min(...chances)))
      }),
    )
  })
})

describe('the sign test', () => {
  it('is a fair coin, both faces', () => {
    expect(signChance(6, 6)).toBeCloseTo(2 / 64)
    expect(signChance(7, 8)).toBeCloseTo(18 / 256)
    expect(signChance(4, 8)).toBe(1)
    expect(signChance(0, 0)).toBe(1)
    expect(signChance(900, 1000)).toBeGreaterThan(0)
  })
})

describe('C1, whether quiet stretches are more than the order of the days', () => {
  const even = (days: Float64Array) => new Float64Array(days.length).fill(1)
  const chanceOf = (days: Float64Array) =>
    recurrenceChance(days, even(days), episodesOf(days, distancesOf(days, even(days))), random())

  it('finds five quiet days in a row every three weeks', () => {
    const draw = random()
    const days = Float64Array.from({ length: 240 }, (_, n) =>
      n % 21 > 15 ? 1 : 15 + Math.floor(30 * draw()),
    )
    expect(chanceOf(days)).toBe(0.01)
  })

  it('seldom finds as many quiet days one by one', () => {
    const foundIn = Array.from({ length: 30 }, (_, seed) => {
      const draw = seeded(seed)
      return chanceOf(
        Float64Array.from({ length: 200 }, () => (draw() < 0.24 ? 1 : 15 + Math.floor(30 * draw()))),
      )
    }).filter(chance => chance <= 0.05).length
    expect(foundIn).toBeLessThanOrEqual(5)
  })

  it('is certain where there is no stretch', () => {
    expect(chanceOf(new Float64Array(200).fill(20))).toBe(1)
  })

  it('shuffles days within their weekday and their eight weeks, and loses none', () => {
    const days = Float64Array.from({ length: 150 }, (_, n) => n)
    const shuffled = days.slice()
    shuffleDays(shuffled, random())
    expect(shuffled).not.toEqual(days)
    expect(shuffled.toSorted()).toEqual(days)
    shuffled.forEach((day, place) => {
      expect(day % 7).toBe(place % 7)
      expect(Math.floor(day / 56)).toBe(Math.floor(place / 56))
    })
  })
})

describe('C2, whether quiet stretches come at like intervals', () => {
  it('finds those that come every three weeks or so', () => {
    const stretches = Array.from({ length: 12 }, (_, n) => stretch(n * 21 + (n % 3), 5))
    expect(rhythmChance(stretches, random())).toBeLessThan(0.01)
  })

  it('seldom finds those that come by chance', () => {
    const foundIn = Array.from({ length: 200 }, (_, seed) => {
      const draw = seeded(seed)
      let start = 0
      const stretches = Array.from({ length: 15 }, () => {
        const here = stretch(start, 5)
        start += Math.ceil(6 - 15 * Math.log(1 - draw()))
        return here
      })
      return rhythmChance(stretches, draw) <= 0.05
    }).filter(Boolean).length
    expect(foundIn).toBeLessThanOrEqual(20)
    expect(foundIn).toBeGreaterThanOrEqual(1)
  })

  it('needs three intervals, between stretches whose beginning is known', () => {
    expect(
      rhythmChance(
        [0, 21, 42].map(start => stretch(start, 5)),
        random(),
      ),
    ).toBe(1)
    expect(intervalsOf([stretch(0, 5, true), stretch(20, 5), stretch(42, 5)])).toEqual([22])
  })
})

describe('C3, whether one side reaches out more before and in a quiet stretch', () => {
  const every = 21
  const stretches = Array.from({ length: 9 }, (_, n) => stretch(every * n + 16, 5))
  const before = (day: number) => day % every >= 12

  /** `share`: mine of twenty messages and four conversations a day; `slower`: steps their answers wait longer. */
  function tableOf(shareOn: (day: number) => number, slowerOn: (day: number) => number = () => 0): DayTable {
    const size = every * 9 + 10
    const draw = random()
    const rows = new Uint32Array(size * width)
    const add = (day: number, place: number) => {
      rows[day * width + place] = (rows[day * width + place] ?? 0) + 1
    }
    for (let day = 0; day < size; day++) {
      for (let n = 0; n < 20; n++) add(day, draw() < shareOn(day) ? column.mine : column.theirs)
      for (let n = 0; n < 4; n++) add(day, draw() < shareOn(day) ? column.startedMine : column.startedTheirs)
      for (let n = 0; n < 8; n++) {
        add(day, column.waitedMine + 4 + Math.floor(5 * draw()))
        add(day, column.waitedTheirs + 4 + Math.floor(5 * draw()) + slowerOn(day))
      }
    }
    return { size, rows }
  }

  it('finds that I do, and that they do', () => {
    const mine = leaningOf(
      tableOf(day => (before(day) ? 0.75 : 0.5)),
      stretches,
    )
    expect(mine).toMatchObject({ usable: 9, mine: 9, theirs: 0, chance: expect.closeTo(2 / 512) })
    const theirs = leaningOf(
      tableOf(day => (before(day) ? 0.25 : 0.5)),
      stretches,
    )
    expect(theirs).toMatchObject({ mine: 0, theirs: 9 })
  })

  it('finds it in answers alone, when they take long enough', () => {
    expect(
      leaningOf(
        tableOf(
          () => 0.5,
          day => (before(day) ? 8 : 0),
        ),
        stretches,
      ).mine,
    ).toBeGreaterThan(7)
  })

  it('does not find it where one side always writes more', () => {
    expect(
      leaningOf(
        tableOf(() => 0.75),
        stretches,
      ).chance,
    ).toBe(1)
  })

  it('counts stretches that lean to no side against it', () => {
    const four = leaningOf(
      tableOf(day => (before(day) && day < 4 * every ? 0.85 : 0.5)),
      stretches,
    )
    expect(four.usable).toBe(9)
    expect(four.chance).toBe(1)
  })

  it('says nothing where there are too few days to compare with', () => {
    const close = Array.from({ length: 20 }, (_, n) => stretch(10 * n + 3, 9))
    expect(
      leaningOf(
        tableOf(() => 0.5),
        close,
      ),
    ).toMatchObject({ usable: 0, chance: 1 })
  })
})
