import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import content from '../../../../content/en/questions.json' with { type: 'json' }
import { addressOf, questionAt } from './question.ts'

const { questions } = content
const routes = new URL('../', import.meta.url)
const sources = readdirSync(routes, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.tsx'))
  .map(name => readFileSync(new URL(name, routes), 'utf8'))

function named(pattern: RegExp): readonly string[] {
  return sources.flatMap(source => [...source.matchAll(pattern)].map(([, name]) => name ?? ''))
}

describe('the links to questions', () => {
  it('lead to questions that are there', () => {
    const linked = named(/<QuestionLink question="(\w+)"/g)
    expect(linked.length).toBeGreaterThan(2)
    expect(linked.filter(id => addressOf(content, id) === undefined)).toEqual([])
  })
  it('stand at the foot of screens on which some arise', () => {
    const places = named(/<QuestionsHere place="(\w+)"/g)
    const arising = new Set(questions.flatMap(({ arises }) => arises))
    expect(places.length).toBeGreaterThan(10)
    expect(places.filter(place => !arising.has(place))).toEqual([])
  })
})

describe('the address of a question', () => {
  it('is a number that leads back to it', () => {
    for (const question of questions) {
      const [, place] = addressOf(content, question.id)?.split('?q=') ?? []
      expect(place).toMatch(/^\d+$/)
      expect(questionAt(content, place)).toBe(question)
    }
  })
  it('leads to none where it names none', () => {
    for (const place of [undefined, '', '0', '-1', '1.5', '999', 'howLong', '__proto__']) {
      expect(questionAt(content, place)).toBeUndefined()
    }
  })
})
