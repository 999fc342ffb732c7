import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCare } from '../care/state.ts'
import { day, partsOf, type Story } from '../testing.ts'
import type { PathState } from './path-state.ts'
import {
  filledBlank,
  filledScript,
  markedScripts,
  piecesOf,
  scriptName,
  scriptState,
  situations,
  spokenLine,
} from './scripts.ts'

const start = day('2026-03-01')
const open: PathState = { open: true, warn: undefined }
const cooling: PathState = { open: false, by: 'cooling', reason: 'strongUrge', until: 5 }
const unasked = emptyCare().safety
const yes = (...questions: (keyof typeof unasked)[]) => ({
  ...unasked,
  ...Object.fromEntries(questions.map(question => [question, 'yes'] as const)),
})

function mark(story: Story, script: string, marked = true): Story {
  return story.records('script.marked', { script, marked })
}
const marks = (story: Story) => markedScripts(partsOf(story).kept).map(scriptName)

describe('conversations to be found again', () => {
  it('stand with the newest mark first, and once', () => {
    const story = mark(mark(mark(start, 'birthday.steady'), 'atWork.swings'), 'birthday.steady')
    expect(marks(story)).toEqual(['birthday.steady', 'atWork.swings'])
  })
  it('are gone when the mark is taken away, and a name that nobody knows any more is left out', () => {
    const story = mark(
      mark(mark(day('2026-03-01'), 'birthday.steady'), 'gone.swings'),
      'birthday.steady',
      false,
    )
    expect(marks(story)).toEqual([])
  })
})

describe('own words in the blanks', () => {
  it('are those that were filled in last, each conversation for itself', () => {
    const story = day('2026-03-01')
      .records('script.filled', { script: 'needQuiet.withdraws', blanks: { day: 'Friday' } })
      .records('script.filled', { script: 'needQuiet.withdraws', blanks: { day: 'Sunday' } })
      .records('script.filled', { script: 'birthday.steady', blanks: { day: 'May' } })
    const { kept } = partsOf(story)
    expect(filledScript(kept, { situation: 'needQuiet', way: 'withdraws' })).toEqual({ day: 'Sunday' })
    expect(filledScript(kept, { situation: 'needQuiet', way: 'steady' })).toEqual({})
  })
  it('stand in the line, and an empty blank is three dots', () => {
    const line = 'I come on {day} at {time}.'
    expect(spokenLine(line, { day: ' Friday ', time: '  ' })).toBe('I come on Friday at ….')
    expect(filledBlank({}, 'constructor')).toBeUndefined()
  })
  it('make no difference to the words around them', () => {
    const anyLine = fc
      .array(fc.oneof(fc.constantFrom('{day}', '{', '}', '{two words}', '{}'), fc.string()))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(anyLine, line => {
        const again = piecesOf(line).map(piece => ('words' in piece ? piece.words : `{${piece.blank}}`))
        expect(again.join('')).toBe(line)
      }),
    )
  })
})

describe('whether a conversation is shown', () => {
  it('a place that asks nothing is always there', () => {
    expect(scriptState(undefined, 'chanceMeeting', yes('order', 'danger', 'threatened'), cooling)).toEqual(
      open,
    )
  })
  it('what leads towards contact is as open as the one path', () => {
    expect(scriptState('recontact', 'firstContact', unasked, open)).toBe(open)
    expect(scriptState('recontact', 'firstContact', unasked, cooling)).toBe(cooling)
  })
  it('the others ask their own line, whatever the path says', () => {
    expect(scriptState('honestMessage', 'needQuiet', unasked, cooling)).toEqual({
      open: true,
      warn: 'askSafetyFirst',
    })
    expect(scriptState('honestMessage', 'needQuiet', yes('order'), open)).toMatchObject({
      open: false,
      because: 'orderStands',
    })
    expect(scriptState('readyAnswers', 'birthday', yes('threatened'), open)).toMatchObject({
      open: false,
      because: 'threatened',
    })
  })
  it('what is about a child does not wait, and the order still speaks', () => {
    expect(scriptState('readyAnswers', 'handingOverChildren', yes('order'), cooling)).toEqual({
      open: true,
      warn: 'orderDecides',
    })
  })
  it('every situation has its place once', () => {
    expect(new Set(situations).size).toBe(situations.length)
  })
})
