import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { paths } from '../app/src/routes/paths.ts'
import { scales } from './heal-schema.ts'
import type { Notices } from './schema.ts'

const read = <Shape>(path: string) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Shape

interface Question {
  readonly id: string
  readonly question: string
  readonly answer: readonly string[]
  readonly claims: readonly string[]
  readonly arises: readonly string[]
  readonly screen: string
}
const { questions } = read<{ questions: readonly Question[] }>('en/questions.json')
const reasons = read<{ cautions: Record<string, { screen: string }> }>('en/reasons.json')
const known = new Set(read<Notices>('en/notices.json').notices.map(({ id }) => id))
const screens = Object.keys(paths)

describe('every claim', () => {
  it.each(['friend', 'heal', 'reasons', 'questions'])('that %s.json names has its source', file => {
    const named = [...claimsIn(read(`en/${file}.json`))]
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(id => !known.has(id))).toEqual([])
  })
})

describe('the questions people ask', () => {
  it('each have a name and a wording of their own', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
  })
  it('are answered in a few sentences', () => {
    for (const { answer } of questions) expect(answer.join(' ').split(/[.?:;] /).length).toBeLessThan(12)
  })
  it('arise on screens that exist, and lead to one', () => {
    const named = questions.flatMap(({ arises, screen }) => [...arises, screen])
    expect(named.filter(name => !screens.includes(name))).toEqual([])
  })
  it('are linked from every screen of healing on which they can arise', () => {
    const from = new Set(questions.flatMap(({ arises }) => arises))
    const healing = ['check', 'stages', 'feelings', 'letters', 'time', 'lookBack', 'reasons', 'insights']
    expect(healing.filter(screen => !from.has(screen))).toEqual([])
  })
})

describe('every caution', () => {
  it('leads to the screen on which something can be done about it', () => {
    const places = Object.values(reasons.cautions).map(({ screen }) => screen)
    expect(places.filter(place => !screens.includes(place))).toEqual([])
  })
})

describe('the questionnaires', () => {
  const table = read<v.InferOutput<typeof scales>>('scales.json')

  it('stand word for word outside of the licence of the code, each with source and notice', () => {
    expect(v.safeParse(scales, table).issues).toBeUndefined()
    expect(table.licence).toMatch(/not under its licence/)
  })
  it('count what is agreed with more: the first answer of one is the last of the other', () => {
    expect(table.phq4.answers.map(({ value }) => value)).toEqual([0, 1, 2, 3])
    expect(table.rosenberg.answers.map(({ value }) => value)).toEqual([3, 2, 1, 0])
  })
  it('are named as not ours where the licence of the code is named', () => {
    const page = readFileSync(new URL('../docs/questionnaires.md', import.meta.url), 'utf8')
    for (const { name, source } of [table.phq4, table.rosenberg]) {
      expect(page).toContain(name)
      expect(page).toContain(source)
    }
  })
})

/** The ids under `claim` and `claims`, wherever they stand. */
function* claimsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'claim') yield String(inner)
    else if (key === 'claims') yield* (inner as readonly string[]).values()
    else yield* claimsIn(inner)
  }
}
