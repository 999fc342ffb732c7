import { describe, expect, it } from 'vitest'
import { findQuestions } from './find-questions.ts'

const all = [
  { question: 'Must I answer?', answer: ['No. A message can rest.'] },
  { question: 'May I send a message?', answer: ['You may. The café can wait.'] },
  { question: 'How long?', answer: ['Nobody knows.'] },
]
const found = (text: string) => findQuestions(all, text).map(({ question }) => question)

describe('looking through the questions', () => {
  it('shows all of them for nothing, in their order', () => {
    expect(found('  ')).toEqual(all.map(({ question }) => question))
  })
  it('puts those first that ask for it, before those that only mention it', () => {
    expect(found('message')).toEqual(['May I send a message?', 'Must I answer?'])
  })
  it('needs every word, in any order, without regard to case or marks', () => {
    expect(found('CAFE send')).toEqual(['May I send a message?'])
    expect(found('send nobody')).toEqual([])
  })
})
