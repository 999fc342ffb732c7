import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type MarkCode, markCodes } from './codes.ts'
import { readReply } from './read.ts'
import sentences from './sentences.json' with { type: 'json' }

interface Labelled {
  readonly text: string
  readonly labels: readonly string[]
}

interface Counts {
  readonly labelled: number
  readonly marked: number
  readonly right: number
}

const parts: Readonly<Record<'tuned' | 'heldOut' | 'afterwards', readonly Labelled[]>> = sentences
const all = Object.values(parts).flat()
const codes = markCodes.filter(code => code !== 'length')

function marked({ text }: Labelled): ReadonlySet<string> {
  return new Set(readReply(text).map(({ code }) => code))
}

function countsOf(rows: readonly Labelled[], ofCodes: readonly MarkCode[]): Counts {
  const pairs = rows.flatMap(row => {
    const found = marked(row)
    return ofCodes.map(code => ({ is: row.labels.includes(code), said: found.has(code) }))
  })
  return {
    labelled: pairs.filter(({ is }) => is).length,
    marked: pairs.filter(({ said }) => said).length,
    right: pairs.filter(({ is, said }) => is && said).length,
  }
}

const precision = ({ right, marked }: Counts) => (marked === 0 ? 1 : right / marked)
const recall = ({ right, labelled }: Counts) => (labelled === 0 ? 1 : right / labelled)

/** Where nothing was marked there is no precision to speak of. */
const precisionWords = (counts: Counts) => (counts.marked === 0 ? '–' : precision(counts).toFixed(2))

/** Harmless sentences of which nothing is marked, as `59 of 60`. */
function leftAlone(rows: readonly Labelled[]): { readonly alone: number; readonly all: number } {
  const harmless = rows.filter(({ labels }) => labels.length === 0)
  return { alone: harmless.filter(row => marked(row).size === 0).length, all: harmless.length }
}

/** The table of the documents: of each part how many are labelled, precision, and recall. */
function table(): string {
  const each = Object.values(parts)
  const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`
  const figures = (ofCodes: readonly MarkCode[]) =>
    each.flatMap(rows => {
      const counts = countsOf(rows, ofCodes)
      return [`${counts.labelled}`, precisionWords(counts), recall(counts).toFixed(2)]
    })
  const alone = each.map(leftAlone).flatMap(({ alone, all }) => [`${all}`, `${alone} left alone`, ''])
  const titles = ['tuned on', 'held out', 'written afterwards'].flatMap(title => [
    title,
    'precision',
    'recall',
  ])
  return [
    row('code', titles),
    `|${'---|'.repeat(titles.length + 1)}`,
    ...codes.map(code => row(code, figures([code]))),
    row('all', figures(codes)),
    row('harmless', alone),
  ].join('\n')
}

describe('the labelled sentences', () => {
  it('are at least 220, each once, half of them harmless, in two halves', () => {
    expect(all.length).toBeGreaterThanOrEqual(220)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    for (const rows of [parts.tuned, parts.heldOut]) {
      expect(rows.length).toBeGreaterThanOrEqual(110)
      const harmless = rows.filter(({ labels }) => labels.length === 0).length
      expect(harmless / rows.length).toBeCloseTo(0.5, 1)
    }
  })
  it('have at least five of each code in each half', () => {
    for (const rows of [parts.tuned, parts.heldOut])
      for (const code of codes) expect(countsOf(rows, [code]).labelled, code).toBeGreaterThanOrEqual(5)
  })
  it('are labelled with codes that there are', () => {
    const known: readonly string[] = codes
    expect(all.flatMap(({ labels }) => labels).filter(label => !known.includes(label))).toEqual([])
  })
})

describe('the half that the rules were tuned on', () => {
  it.each(parts.tuned)('$text', row => {
    expect([...marked(row)].sort()).toEqual([...row.labels].sort())
  })
})

describe('precision and recall', () => {
  it('of the half that was held out do not fall below what they are', () => {
    const counts = countsOf(parts.heldOut, codes)
    expect(precision(counts)).toBeGreaterThanOrEqual(0.97)
    expect(recall(counts)).toBeGreaterThanOrEqual(0.95)
    expect(leftAlone(parts.heldOut)).toEqual({ alone: 60, all: 60 })
  })
  it('of sentences written after the rules leave what is harmless alone, nearly always', () => {
    expect(leftAlone(parts.afterwards).alone).toBeGreaterThanOrEqual(29)
  })
  it('stand in the documents as they are measured (`npx vitest run -u` writes them anew)', async () => {
    const place = '../../../../docs/reply-desk.md'
    const page = readFileSync(new URL(place, import.meta.url), 'utf8')
    const fresh = page.replace(/(?<=<!-- measured -->\n)[\s\S]*(?=\n<!-- end -->)/, table())
    await expect(fresh).toMatchFileSnapshot(place)
  })
})
