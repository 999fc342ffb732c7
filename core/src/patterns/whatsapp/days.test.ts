import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { type Seen, seen } from './testing/reading.ts'

/** What people write on a day; some of it looks like a header and is none. */
const bodies = [
  'hi',
  'two\nlines',
  '1/2/23 was better',
  'numbers\n12345/1/23, 10:00 - Sam: no\n1/234/23, 10:00 - Sam: no\n/2/23, 10:00 - Sam: no',
  'späť 🙂',
]

type Day = (number: number) => string

const dayOf =
  (date: (day: number) => string): Day =>
  number =>
    bodies
      .map(
        (body, place) =>
          `${date(number)}${9 + place}:0${number % 10} - ${place % 2 ? 'Sam' : 'Alex Rivera'}: ${body}\n`,
      )
      .join('')

const withNotice =
  (date: (day: number) => string): Day =>
  number =>
    `${date(number)}8:30 - Messages are encrypted.\n${dayOf(date)(number)}${date(number + 1)}0:10 - Sam left\n`

const american = (day: number) => `3/${day + 1}/23, `
const padded = (day: number) => `2023-03-${String(day + 1).padStart(2, '0')}, `

const days = Array.from({ length: 25 }, (_, day) => day)

/** Each day as a file of its own is too short for anything but reading every header number by number. */
async function oneByOne(day: Day): Promise<Seen[]> {
  const files = await Promise.all(days.map(number => seen(day(number), { order: 'mdy' })))
  return files.flat()
}

describe('a long file is read as each of its days is when it is a file of its own', () => {
  it.each([
    ['months and days of one or two digits', dayOf(american)],
    ['days of two digits', dayOf(padded)],
    ['notices in front of a day and behind it', withNotice(american)],
  ])('%s', async (_, day) => {
    const whole = days.map(day).join('')
    expect(whole.length).toBeGreaterThan(4096)
    const right = await oneByOne(day)
    expect(right.length).toBeGreaterThanOrEqual(days.length * bodies.length)
    expect(await seen(whole, { order: 'mdy' })).toEqual(right)
  })
})
