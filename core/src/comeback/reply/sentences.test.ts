import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type MarkCode, markCodes } from './codes.ts'
import nearMisses from './near-misses.json' with { type: 'json' }
import { readReply } from './read.ts'
import sentences from './sentences.json' with { type: 'json' }
import unseen from './unseen.json' with { type: 'json' }

interface Labelled {
  readonly text: string
  readonly labels: readonly string[]
}

interface Counts {
  readonly labelled: number
  readonly marked: number
  readonly right: number
}

const parts: Readonly<Record<'tuned' | 'heldOut' | 'afterwards' | 'unseen', readonly Labelled[]>> = {
  ...sentences,
  unseen,
}
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
  const titles = ['first', 'second', 'third', 'fourth, held out'].flatMap(title => [
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
  it('are at least 400, each once, half of them harmless', () => {
    expect(all.length).toBeGreaterThanOrEqual(400)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    for (const rows of [parts.tuned, parts.heldOut, parts.unseen]) {
      expect(rows.length).toBeGreaterThanOrEqual(110)
      const harmless = rows.filter(({ labels }) => labels.length === 0).length
      expect(harmless / rows.length).toBeCloseTo(0.5, 1)
    }
  })
  it('have at least five of each code in each large set', () => {
    for (const rows of [parts.tuned, parts.heldOut, parts.unseen])
      for (const code of codes) expect(countsOf(rows, [code]).labelled, code).toBeGreaterThanOrEqual(5)
  })
  it('are labelled with codes that there are', () => {
    const known: readonly string[] = codes
    expect(all.flatMap(({ labels }) => labels).filter(label => !known.includes(label))).toEqual([])
  })
})

describe('the first set, which the rules were tuned on', () => {
  it.each(parts.tuned)('$text', row => {
    expect([...marked(row)].sort()).toEqual([...row.labels].sort())
  })
})

describe('harmless sentences that come near to a rule', () => {
  it.each(nearMisses)('%s', text => {
    expect([...marked({ text, labels: [] })]).toEqual([])
  })
})

describe('precision and recall', () => {
  it('of the second set do not fall below what they are', () => {
    const counts = countsOf(parts.heldOut, codes)
    expect(precision(counts)).toBeGreaterThanOrEqual(0.97)
    expect(recall(counts)).toBeGreaterThanOrEqual(0.95)
    expect(leftAlone(parts.heldOut)).toEqual({ alone: 60, all: 60 })
  })
  it('of the third set, which the rules were changed after, do not fall below what they are', () => {
    expect(recall(countsOf(parts.afterwards, codes))).toBeGreaterThanOrEqual(0.95)
    expect(leftAlone(parts.afterwards)).toEqual({ alone: 30, all: 30 })
  })
  it('of the fourth set, which no rule was changed after, leave every harmless sentence alone', () => {
    const counts = countsOf(parts.unseen, codes)
    expect(recall(counts)).toBeGreaterThanOrEqual(0.6)
    expect(precision(counts)).toBeGreaterThanOrEqual(0.98)
    expect(leftAlone(parts.unseen)).toEqual({ alone: 67, all: 67 })
  })
  it('stand in the documents as they are measured (`npx vitest run -u` writes them anew)', async () => {
    const place = '../../../../docs/reply-desk.md'
    const page = readFileSync(new URL(place, import.meta.url), 'utf8')
    const fresh = page.replace(/(?<=<!-- measured -->\n)[\s\S]*(?=\n<!-- end -->)/, table())
    await expect(fresh).toMatchFileSnapshot(place)
  })
})
