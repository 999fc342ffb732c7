import '../test-setup.ts'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Look, type LookReport, type LookRequest } from './look.ts'
import { readChat } from './read.ts'
import type { Answers, Question } from './reader.ts'
import { canary } from './testing/canary.ts'
import { withFlipped } from './testing/damage.ts'
import { type MadeUpFile, oneOfEach, withLongest } from './testing/one-of-each.ts'
import { sourceOf } from './testing/sources.ts'
import { watch } from './testing/told-of.ts'

const exports = oneOfEach()
const zone = 'Europe/Berlin'
const nobody = 'Nobody of that name'

/** What anything printed while the test ran. */
let printed: unknown[] = []
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const

beforeEach(() => {
  printed = []
  for (const method of methods)
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said))
})
afterEach(() => vi.restoreAllMocks())

/** All there is of a value, hidden fields, causes and stacks too, as one text. */
const all = (value: unknown): string =>
  inspect(value, { depth: null, showHidden: true, maxArrayLength: null, maxStringLength: null })

/**
 * What may hold words of the file, because it is asked of the person on their own screen: who of those who write they are, and
 * what a word beside a time means. In a broken file anything may stand there.
 */
function withoutAsked(report: LookReport): unknown {
  if (report.is === 'people') return { ...report, people: report.people.length }
  if (report.is === 'question' && report.question.ask === 'half') return { ...report, question: 'half' }
  return report
}

function answerTo(question: Question, named: string | undefined): Answers {
  if (question.ask === 'chat') return { chat: { named: named ?? nobody } }
  if (question.ask === 'half') return { halves: { [question.marker.toLowerCase()]: 'pm' } }
  const [first] = question.readings
  return first ? { order: first.order } : {}
}

/** A whole look, every question answered: what the page hears of it. */
async function lookAt(files: readonly MadeUpFile[], named?: string): Promise<LookReport[]> {
  const reports: LookReport[] = []
  const look = new Look(report => reports.push(report))
  let request: LookRequest | undefined = {
    ask: 'read',
    files: files.map(({ name, content }) => ({ name, blob: new Blob([content.slice()]) })),
    zone,
  }
  for (let turn = 0; request && turn < 6; turn++) {
    await look.ask(request)
    const last = reports.at(-1)
    request = undefined
    if (last?.is === 'question') request = { ask: 'answer', answers: answerTo(last.question, named) }
    if (last?.is === 'people') request = { ask: 'sides', sides: { me: [0], them: [1] } }
  }
  return reports
}

/** What the reading itself gives or throws, as the command line gets it. */
async function readingOf(files: readonly MadeUpFile[], answers: Answers): Promise<unknown> {
  try {
    const found = await readChat(
      files.map(({ name, content }) => sourceOf(name, content)),
      answers,
      watch,
    )
    if ('question' in found) return found.question.ask === 'half' ? 'half' : found
    return { ...found.read, people: found.read.people.length }
  } catch (error) {
    return error
  }
}

/** Looks in every way, and finds the word nowhere. @returns how each of the looks ended */
async function sayNothing(files: readonly MadeUpFile[], named: string | undefined): Promise<string[]> {
  const ends: string[] = []
  for (const typed of named === undefined ? [undefined] : [named, nobody]) {
    const reports = await lookAt(files, typed)
    const answers = typed === undefined ? {} : { chat: { named: typed } }
    const told = all([reports.map(withoutAsked), await readingOf(files, answers), await readingOf(files, {})])
    expect(told).not.toContain(canary)
    const last = reports.at(-1)
    ends.push(last?.is === 'failed' ? last.fault : (last?.is ?? 'nothing'))
  }
  expect(all(printed)).not.toContain(canary)
  return ends
}

const steps = 24
const parts = Array.from({ length: steps }, (_, n) => (n + 0.5) / steps)

describe.each(exports)('$program', made => {
  it('holds the word in each of its files with messages, as a person could find it there', () => {
    const held = made.files.filter(
      ({ content, name }) => /\.zip$/.test(name) || Buffer.from(content).includes(canary),
    )
    expect(held.length).toBeGreaterThan(0)
  })

  it('read whole, and asked for somebody who is not in it, gives figures and never the word', async () => {
    expect(all(await lookAt(made.files, made.named))).not.toContain(canary)
    const [whole, ...none] = await sayNothing(made.files, made.named)
    expect(whole).toBe('shape')
    for (const end of none) expect(end).toBe('notFound')
  })

  it('asks which chat is meant without a name of any', async () => {
    const [first] = (await lookAt(made.files)).filter(({ is }) => is !== 'progress')
    if (made.named === undefined) expect(first?.is).toBe('people')
    else expect(first).toEqual({ is: 'question', question: { ask: 'chat', fitting: 0 } })
  })

  it('cut off anywhere never gives the word', async () => {
    for (const part of parts)
      await sayNothing(
        withLongest(made, content => content.slice(0, Math.floor(part * content.length))),
        made.named,
      )
  })

  it('damaged anywhere never gives the word', async () => {
    for (const part of parts)
      await sayNothing(
        withLongest(made, content =>
          withFlipped(content, [Math.floor(part * content.length) * 8 + (content.length % 7)]),
        ),
        made.named,
      )
  })

  it('with a hole of zeros or a piece of another place in it never gives the word', async () => {
    for (const part of parts.filter((_, n) => n % 4 === 0)) {
      const at = (content: Uint8Array) => Math.floor(part * content.length)
      await sayNothing(
        withLongest(made, content => content.slice().fill(0, at(content), at(content) + 64)),
        made.named,
      )
      await sayNothing(
        withLongest(made, content =>
          content.slice().copyWithin(at(content), content.length >> 1, (content.length >> 1) + 200),
        ),
        made.named,
      )
    }
  })
})
