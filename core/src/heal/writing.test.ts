import { describe, expect, it } from 'vitest'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { promptCodes, promptWays } from './codes.ts'
import {
  courseRests,
  lettersOf,
  mayOpen,
  promptsFor,
  restOfWriting,
  sessionPhase,
  writingCourse,
  writtenByDay,
} from './writing.ts'

const zone = 'Europe/Berlin'
const write = (story: Story, date: string) =>
  story.day(date).records('writing.done', { prompt: 'thirdPerson', searching: 'no', minutes: 17 })
const courseOn = (story: Story, date: string) =>
  writingCourse(partsOf(story).kept, moment(date, '20:00'), zone)

describe('a session', () => {
  it.each([
    [0, 'writing'],
    [14.9, 'writing'],
    [15, 'mayEnd'],
    [19.9, 'mayEnd'],
    [20, 'timeToEnd'],
    [90, 'timeToEnd'],
  ])('after %d minutes: %s', (minutes, phase) => {
    expect(sessionPhase(minutes)).toBe(phase)
  })
})

describe('"are you still searching for why?"', () => {
  it.each(['yes', 'unsure'] as const)('%s: only prompts that look from outside or ahead', searching => {
    const ways = promptsFor(searching).map(code => promptWays[code])
    expect(ways).toContain('outside')
    expect(ways).toContain('ahead')
    expect(ways).not.toContain('within')
  })
  it('no: all of them', () => {
    expect(promptsFor('no')).toEqual(promptCodes)
  })
})

describe('a course of three sessions', () => {
  it('begins with the first, before anything was written', () => {
    expect(writingCourse(new Map(), moment('2026-03-10', '20:00'), zone)).toEqual({
      days: [],
      next: 1,
      doneToday: false,
      restsUntil: undefined,
    })
  })
  it('gives each session a day of its own', () => {
    const story = write(write(day('2026-03-01'), '2026-03-10'), '2026-03-10')
    expect(courseOn(story, '2026-03-10')).toMatchObject({ next: 2, doneToday: true })
    expect(courseOn(story, '2026-03-11')).toMatchObject({ next: 2, doneToday: false })
  })
  it('rests for two weeks after the third, then begins anew', () => {
    const story = write(write(write(day('2026-03-01'), '2026-03-10'), '2026-03-12'), '2026-03-14')
    expect(courseOn(story, '2026-03-14')).toMatchObject({ next: undefined, restsUntil: '2026-03-28' })
    expect(courseOn(story, '2026-03-27').next).toBeUndefined()
    expect(courseOn(story, '2026-03-28')).toMatchObject({ next: 1, days: [] })
  })
  it('that was left for as long as a rest begins anew, and years of silence change nothing', () => {
    const story = write(day('2026-03-01'), '2026-03-10')
    expect(courseRests).toBe(14)
    expect(courseOn(story, '2026-03-23').next).toBe(2)
    expect(courseOn(story, '2026-03-24').next).toBe(1)
    expect(courseOn(story, '2029-03-24').next).toBe(1)
    expect(courseOn(write(story, '2026-03-24'), '2026-03-24').days).toEqual(['2026-03-24'])
  })
  it('takes one night as one, and leaves out what a clock that ran ahead put into the future', () => {
    const story = write(day('2026-03-01'), '2026-06-10').day('2026-03-11').at('01:00')
    story.records('writing.done', { prompt: 'camera', searching: 'no', minutes: 15 })
    expect(courseOn(story, '2026-03-12').days).toEqual(['2026-03-10'])
  })
})

describe('one gentle stop rule for writing of every kind', () => {
  const suggestOn = (story: Story, date: string) => {
    const { hold, heal, kept } = partsOf(story)
    return restOfWriting(hold, heal, kept, moment(date, '21:00'), zone).suggest
  }
  const letter = (story: Story, text = 'words') => story.records('letter.written', { text, to: 'me' })

  it('counts a held message, a letter and a session on three days as three days', () => {
    const story = letter(day('2026-03-08').holds('a').day('2026-03-09'))
    expect(suggestOn(story, '2026-03-10')).toBeUndefined()
    expect(suggestOn(write(story, '2026-03-10'), '2026-03-10')).toBe('rest')
  })
  it('suggests to stop before a third text of one night', () => {
    expect(suggestOn(letter(day('2026-03-10').holds('a')), '2026-03-10')).toBe('stopForTonight')
  })
  it('counts a session whose text was kept as a letter once', () => {
    const { hold, heal, kept } = partsOf(letter(write(day('2026-03-01'), '2026-03-10')))
    expect(writtenByDay(hold, heal, kept, zone)).toEqual(new Map([['2026-03-10', 1]]))
  })
})

describe('a sealed letter', () => {
  const sealed = { sealedUntil: '2026-06-01' }

  it('is not opened before its day begins, at four in the morning', () => {
    expect(mayOpen(sealed, moment('2026-05-31', '23:59'), zone)).toBe(false)
    expect(mayOpen(sealed, moment('2026-06-01', '03:59'), zone)).toBe(false)
    expect(mayOpen(sealed, moment('2026-06-01', '04:00'), zone)).toBe(true)
  })
  it('opens by the wall clock of where the person is', () => {
    const now = moment('2026-06-01', '04:30', 'Pacific/Auckland')
    expect(mayOpen(sealed, now, 'Pacific/Auckland')).toBe(true)
    expect(mayOpen(sealed, now, zone)).toBe(false)
  })
  it('is always open where it was not sealed, or the seal was taken back', () => {
    const story = day('2026-03-01')
      .records('letter.written', { text: 'a', to: 'them', sealedUntil: '2030-01-01' })
      .after(5)
    story.records('letter.sealed', {}, story.idOf('letter.written'))
    const [letter] = lettersOf(partsOf(story).heal)
    expect(letter?.sealedUntil).toBeUndefined()
    expect(mayOpen(letter ?? sealed, moment('2026-03-01', '13:00'), zone)).toBe(true)
  })
})

it('a letter of 100,000 characters, in several scripts and with emoji, is kept without its words in the state', () => {
  const text = 'Ein Brief 手紙 رسالة 🌊'.repeat(5_000).slice(0, 100_000)
  const { heal } = partsOf(day('2026-03-01').records('letter.written', { text, to: 'someone' }))
  expect(lettersOf(heal)).toMatchObject([{ length: 100_000, to: 'someone' }])
  expect(JSON.stringify([...heal.letters])).not.toContain('Brief')
})

it('letters come newest first', () => {
  const story = day('2026-03-01').records('letter.written', { text: 'a', to: 'me' }).day('2026-03-05')
  story.records('letter.written', { text: 'bb', to: 'me' })
  expect(lettersOf(partsOf(story).heal).map(({ length }) => length)).toEqual([2, 1])
})
