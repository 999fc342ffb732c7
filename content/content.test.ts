import 'temporal-polyfill/global'
import { readdirSync, readFileSync } from 'node:fs'
import { checkRelease, helpFor, parseHelpTable, type Release } from '@breakwater/core/care'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Notices, schemas } from './schema.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const files = readdirSync(new URL('en/', import.meta.url))
  .filter(name => name.endsWith('.json'))
  .sort()

describe('every file of the content', () => {
  it('has a schema, and every schema a file', () => {
    expect(files).toEqual(Object.keys(schemas).sort())
  })
  it.each(files)('%s holds what its schema asks for', file => {
    const result = v.safeParse(schemas[file] ?? v.never(), read(`en/${file}`))
    expect(result.issues?.map(issue => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined()
  })
})

describe('what is said of the answers about safety', () => {
  const messages = (name: string) => read(`../app/src/messages/en/${name}.json`)
  const at = (words: unknown, ...path: string[]): string =>
    String(path.reduce((part, key) => (part as Record<string, unknown>)[key], words))
  const care = read('en/care.json')

  it('presumes neither that an order stands, or that somebody asked to stop, nor who of the two', () => {
    const said = [
      at(care, 'because', 'orderStands'),
      at(care, 'because', 'askedToStop'),
      at(care, 'warn', 'askedToStop'),
      at(messages('kept'), 'closed', 'orderStands'),
      at(messages('kept'), 'closed', 'askedToStop'),
      at(messages('step'), 'orderStands'),
      at(messages('step'), 'askedToStop'),
      at(messages('incoming'), 'askAdvocate'),
    ]
    for (const words of said) expect(words).toMatch(/\bmay (stand|have asked)\b/)
    for (const words of [...said, at(care, 'warn', 'orderDecides')])
      expect(words).toMatch(/whichever of you|one of you|may bind you/i)
  })

  it('tells, wherever they are asked and on what is printed, that they hold whoever it is about', () => {
    const asked = [
      at(care, 'opening', '1'),
      at(messages('safety'), 'ask', 'lead'),
      at(messages('safety'), 'changes', 'everybody'),
      at(messages('safety'), 'plan', 'lead'),
      at(messages('decide'), 'everybody'),
    ]
    for (const words of asked) expect(words).toContain('whoever it is about')
  })
})

describe('the words', () => {
  const never: readonly [string, RegExp][] = [
    ['an exclamation mark', /!/],
    ['failure', /\bfail(s|ed|ure|ures|ing)?\b/i],
    ['relapse', /\brelaps/i],
    ['streak', /\bstreak/i],
    ['a diagnosis of the other', /narciss|toxic|psychopath|borderline/i],
    ['a promise about them', /will (come back|miss you|regret)/i],
    ['a promise about pain', /\b(will pass|will get better|will stop hurting|guarantee|proven)\b/i],
    ['blame', /\b(shame on|your fault|you should have|weak-willed|disappoint)/i],
    ['cheer', /\b(awesome|amazing|great job|well done|you got this|keep it up)\b/i],
    ['a gender', /\b(he|she|him|his|her|hers|boyfriend|girlfriend|husband|wife)\b/i],
    ['the workshop', /\bTODO\b|\bFIXME\b|lorem ipsum|https?:\/\/localhost/i],
  ]
  const sentences = files.flatMap(file => [...strings(read(`en/${file}`))].map(text => ({ file, text })))

  it.each(never)('never hold %s', (_, pattern) => {
    expect(sentences.filter(({ text }) => pattern.test(text))).toEqual([])
  })
  it('say each sentence once in a file', () => {
    for (const file of files) {
      const long = sentences.filter(one => one.file === file && one.text.length > 40).map(one => one.text)
      expect(long).toHaveLength(new Set(long).size)
    }
  })
})

describe('claims about people', () => {
  const { notices } = read('en/notices.json') as Notices

  it('each have a name of their own, a source and a strength', () => {
    expect(new Set(notices.map(notice => notice.id)).size).toBe(notices.length)
    for (const notice of notices) expect(notice.source.length).toBeGreaterThan(10)
  })
  it('are all retold in docs/evidence.md, by the first name of the source', () => {
    const page = readFileSync(new URL('../docs/evidence.md', import.meta.url), 'utf8')
    const named = notices.filter(notice => /\b(19|20)\d\d\b/.test(notice.source))
    const missing = named.filter(({ source }) => !page.includes(source.split(/[ ,]/)[0] ?? source))
    expect(missing.filter(({ weight }) => weight !== 'ours')).toEqual([])
  })
})

describe('the help lines', () => {
  const table = parseHelpTable(read('helplines.json'))

  it('were recent on the date of the release', () => {
    expect(checkRelease(table, read('release.json') as Release)).toEqual([])
  })
  it('give every country an emergency number and somebody to talk to', () => {
    for (const { code } of table.countries) {
      const help = helpFor(code, table)
      expect(help.country?.emergency).toMatch(/^\d{3}$/)
      expect(help.services.length).toBeGreaterThan(0)
    }
  })
  it('give every country two ways to reach somebody and a line for violence, all of them seen on a page', () => {
    for (const { code } of table.countries) {
      const { services, violence } = helpFor(code, table)
      expect(services.length, code).toBeGreaterThan(1)
      expect(violence.length, code).toBeGreaterThan(0)
    }
    expect(table.rows.filter(row => row.status === 'unseen' || row.status === 'stored')).toEqual([])
  })
  it('list each country and each number of it once', () => {
    const codes = table.countries.map(country => country.code)
    expect(new Set(codes).size).toBe(codes.length)
    const numbers = table.rows.flatMap(row =>
      row.number === undefined ? [] : [`${row.country} ${row.number}`],
    )
    expect(new Set(numbers).size).toBe(numbers.length)
  })
  it('put what was read at the service itself before what was read elsewhere', () => {
    const names = helpFor('DK', table).services.map(row => row.name)
    expect(names).toEqual(['Sct. Nicolai Tjenesten', 'Livslinien'])
  })
})

/** Every text of a content file, keys left out. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* strings(inner)
}
