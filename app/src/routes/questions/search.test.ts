import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import content from '../../../../content/en/questions.json' with { type: 'json' }
import { searchQuestions } from './search.ts'

const { questions } = content
const ids = (text: string) => searchQuestions(questions, text).map(({ id }) => id)

describe('somebody who looks for a question', () => {
  it('finds everything, in order, while nothing is typed', () => {
    expect(ids('  ?! ')).toEqual(questions.map(({ id }) => id))
  })
  it('finds it by any words, in any order, in any case', () => {
    expect(ids('FEELING long')).toContain('howLong')
    expect(ids('feeling, how long?')).toContain('howLong')
  })
  it('need not type the marks on letters, and may', () => {
    const cafe = [{ question: 'Le café, encore ?', answer: ['Straße.'] }]
    for (const text of ['cafe', 'CAFÉ', 'cafe\u0301', 'strasse']) {
      expect(searchQuestions(cafe, text)).toEqual(cafe)
    }
  })
  it('finds words of the answers too, after those of the questions', () => {
    const list = [
      { question: 'What of sleep?', answer: ['Rest.'] },
      { question: 'And rest?', answer: ['Sleep.'] },
    ]
    expect(searchQuestions(list, 'rest').map(({ question }) => question)).toEqual([
      'And rest?',
      'What of sleep?',
    ])
  })
  it('finds nothing when one of the words occurs nowhere', () => {
    expect(ids('feeling xylophone')).toEqual([])
  })
  it('finds each question by its own words, whatever their order', () => {
    const any = fc
      .constantFrom(...questions)
      .chain(one =>
        fc
          .shuffledSubarray(one.question.split(' '), { minLength: 1 })
          .map(some => ({ id: one.id, text: some.join(' ') })),
      )
    fc.assert(fc.property(any, ({ id, text }) => ids(text).includes(id)))
  })
})
