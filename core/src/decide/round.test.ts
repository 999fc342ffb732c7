import { describe, expect, it } from 'vitest'
import { firstPerson } from '../state.ts'
import { day, fold, journalOf } from '../testing.ts'
import { allNo } from './any-answers.ts'
import { nextQuestions } from './next-questions.ts'
import { questionCodes, questionSet } from './questions.ts'
import { recommend } from './recommend.ts'
import { pastRounds, readRound } from './round.ts'

type Telling = ReturnType<typeof day>

const begins = (story: Telling, set = questionSet) => story.records('decision.begun', { set })
const answers = (story: Telling, question: string, given: string[], words?: string, set = questionSet) =>
  story.records(
    'decision.answered',
    { set, question, answers: given, ...(words === undefined ? {} : { words }) },
    story.idOf('decision.begun'),
  )
const keptBy = (story: Telling) => fold(journalOf(story)).people.get(firstPerson)?.kept ?? new Map()

function roundOf(story: Telling) {
  const round = readRound(keptBy(story))
  if (round === undefined) throw new Error('no round')
  return round
}

describe('a round of questions', () => {
  it('is not there before one was begun', () => {
    expect(readRound(new Map())).toBeUndefined()
    expect(pastRounds(new Map())).toEqual([])
  })

  it('holds the newest answer to each question, in the own words too; an empty one is a skipped question', () => {
    const story = begins(day('2026-03-01'))
    answers(story, 'since', ['days'])
    answers(story, 'since', ['weeks'], 'Since the train station.')
    answers(story, 'ties', [])
    expect(roundOf(story).answers).toEqual(
      new Map([
        ['since', { answers: ['weeks'], words: 'Since the train station.' }],
        ['ties', { answers: [] }],
      ]),
    )
  })

  it('loses an answer that was taken back for good', () => {
    const story = begins(day('2026-03-01'))
    answers(story, 'since', ['days']).removes('decision.answered')
    expect(roundOf(story).answers.size).toBe(0)
  })

  it('knows what was recommended and what was chosen instead, the newest choice', () => {
    const story = begins(day('2026-03-01'))
    for (const chosen of ['graduated', 'inTouch']) {
      story.records(
        'decision.chosen',
        { set: questionSet, recommended: 'coldTurkey', chosen },
        story.idOf('decision.begun'),
      )
    }
    expect(roundOf(story).chosen).toEqual({ recommended: 'coldTurkey', chosen: 'inTouch' })
  })

  it('is the newest one; the ones before stay, each with its own answers, the latest first', () => {
    const story = begins(day('2026-03-01'))
    answers(story, 'since', ['days'])
    answers(begins(story.day('2026-04-01')), 'since', ['weeks'])
    begins(story.day('2026-05-01'))
    expect(roundOf(story).at).toBe('2026-05-01T10:00:00Z')
    expect(roundOf(story).answers.size).toBe(0)
    const before = pastRounds(keptBy(story)).map(round => round.answers.get('since')?.answers)
    expect(before).toEqual([['weeks'], ['days']])
  })
})

describe('answers from another set of questions', () => {
  const story = begins(day('2026-03-01'), 7)
  answers(story, 'ties', ['children', 'boat'], 'The boat is on the lake.', 7)
  answers(story, 'since', ['days'], undefined, 7)
  answers(story, 'horoscope', ['lion'], 'I asked for that.', 7)
  const round = roundOf(story)

  it('are all kept with their words, what this version knows of them counts, and the rest is said', () => {
    expect(round.answers.get('ties')).toEqual({
      answers: ['children'],
      words: 'The boat is on the lake.',
      unknown: ['boat'],
    })
    expect(round.stale).toEqual(['ties'])
    expect(round.noLongerAsked).toEqual(
      new Map([['horoscope', { answers: ['lion'], words: 'I asked for that.' }]]),
    )
  })

  it('protect meanwhile: children that were named before still rule out full silence', () => {
    expect(recommend(round.answers, allNo).outcome).toBe('structured')
  })

  it('are asked again only where a code is not known, until they are answered anew', () => {
    expect(nextQuestions(round, allNo).open).toContain('ties')
    expect(nextQuestions(round, allNo).open).not.toContain('since')
    answers(story, 'ties', ['children'])
    expect(roundOf(story).stale).toEqual([])
    expect(nextQuestions(roundOf(story), allNo).open).not.toContain('ties')
  })

  it('with an outcome that is not known here are still a round', () => {
    const other = begins(day('2026-03-01'))
    other.records(
      'decision.chosen',
      { set: 7, recommended: 'coldTurkey', chosen: 'moon' },
      other.idOf('decision.begun'),
    )
    expect(roundOf(other).chosen).toEqual({ recommended: 'coldTurkey', chosen: undefined })
  })
})

describe('the sequence', () => {
  it('asks only what applies, in order, and counts skipped questions as done', () => {
    const story = begins(day('2026-03-01'))
    const first = nextQuestions(roundOf(story), allNo)
    expect(first).toMatchObject({ done: 0, of: first.asked.length })
    expect(first.open[0]).toBe('situation')
    answers(answers(story, 'situation', ['together']), 'ties', [])
    const later = nextQuestions(roundOf(story), allNo)
    expect(later).toMatchObject({ done: 2, of: first.of - 2 })
    expect(later.asked).not.toContain('since')
    expect(later.asked).not.toContain('whoEnded')
  })

  it('asks about the talk when the circle is open, and about sides where safety says yes or unsure', () => {
    const story = begins(day('2026-03-01'))
    expect(nextQuestions(roundOf(story), allNo).asked).not.toContain('talk')
    answers(story, 'circle', ['question'])
    const safety = { ...allNo, watched: 'yes', order: 'unsure', askedToStop: 'yes' } as const
    expect(nextQuestions(roundOf(story), safety).asked).toEqual(questionCodes)
  })

  it('is over when everything that applies was answered or skipped', () => {
    const story = begins(day('2026-03-01'))
    for (const code of questionCodes) answers(story, code, [])
    const { open, done, of } = nextQuestions(roundOf(story), allNo)
    expect([open, done]).toEqual([[], of])
  })
})
