import { describe, expect, test } from 'vitest'
import { proses } from '../core/src/patterns/google-chat/locale-table.ts'
import { ProseReader } from '../core/src/patterns/google-chat/prose.ts'
import { prosesOf, proseTags } from './google-chat-locales.ts'

const readers = proses.map(prose => new ProseReader(prose))
const moments = Array.from(
  { length: 40 },
  (_, n) => Date.UTC(2019, 0, 1, 0, 4, 5) + n * 86_400_000 * 31 + n * 1_800_000 * 7,
)

const told = (text: string) =>
  new Set(readers.map(reader => reader.read(text)).filter(at => !Number.isNaN(at)))

test('the table is what the pinned Node gives', () => {
  expect(proses).toEqual(prosesOf())
})

describe('dates of 102 languages are read right, and by no language wrong', () => {
  test.each([undefined, true, false])('with the clock of hour12 = %s', hour12 => {
    for (const tag of proseTags) {
      const format = new Intl.DateTimeFormat(tag, {
        dateStyle: 'full',
        timeStyle: 'long',
        timeZone: 'UTC',
        calendar: 'gregory',
        ...(hour12 !== undefined && { hour12 }),
      })
      for (const at of moments) expect([tag, ...told(format.format(at))]).toEqual([tag, at])
    }
  })

  test('also with the years of Thailand', () => {
    const format = new Intl.DateTimeFormat('th', { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' })
    for (const at of moments) expect([...told(format.format(at))]).toEqual([at])
  })
})

test('no word of a language means two things, but for what is "at" and "in the morning" at once', () => {
  for (const { months, weekdays, noise, zones, periods } of proses) {
    const own = [months.flat(), weekdays.flat(), zones, periods.map(period => period.replace(/=.*/, ''))]
    const words = own.flatMap(list => [...new Set(list)])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    const dates = new Set([...months.flat(), ...weekdays.flat(), ...zones])
    expect(noise.filter(word => dates.has(word))).toEqual([])
  }
})
