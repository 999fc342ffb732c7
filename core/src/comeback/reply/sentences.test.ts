import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type MarkCode, markCodes } from './codes.ts'
import development from './development.json' with { type: 'json' }
import fresh from './fresh.json' with { type: 'json' }
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
/** Sentences by their labels, `blame+history` for two of them: those the rules were widened with, and those written after. */
const later: Readonly<Record<'development' | 'fresh', readonly Labelled[]>> = {
  development: labelled(development),
  fresh: labelled(fresh),
}
const all = Object.values(parts).flat()
const codes = markCodes.filter(code => code !== 'length')

function labelled(groups: Readonly<Record<string, readonly string[]>>): readonly Labelled[] {
  return Object.entries(groups).flatMap(([name, texts]) =>
    texts.map(text => ({ text, labels: name === 'harmless' ? [] : name.split('+') })),
  )
}

const read = new Map<string, ReadonlySet<string>>()

/** The codes of a sentence; each is read once, however many figures ask for it. */
function marked({ text }: Labelled): ReadonlySet<string> {
  const codes = read.get(text) ?? new Set(readReply(text).map(({ code }) => code))
  read.set(text, codes)
  return codes
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

/** A table of the documents: of each part, by its title, how many are labelled, precision, and recall. */
function table(titled: Readonly<Record<string, readonly Labelled[]>>): string {
  const each = Object.values(titled)
  const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`
  const figures = (ofCodes: readonly MarkCode[]) =>
    each.flatMap(rows => {
      const counts = countsOf(rows, ofCodes)
      return [`${counts.labelled}`, precisionWords(counts), recall(counts).toFixed(2)]
    })
  const alone = each.map(leftAlone).flatMap(({ alone, all }) => [`${all}`, `${alone} left alone`, ''])
  const titles = Object.keys(titled).flatMap(title => [title, 'precision', 'recall'])
  return [
    row('code', titles),
    `|${'---|'.repeat(titles.length + 1)}`,
    ...codes.map(code => row(code, figures([code]))),
    row('all', figures(codes)),
    row('harmless', alone),
  ].join('\n')
}

/**
 * What was measured once on the fresh set, rounded down. Nothing to be content with: a record that must not get worse.
 * Harm to oneself and threats are the lowest, because there is no end to the ways of saying them.
 */
const freshFloors = {
  selfHarm: { precision: 1, recall: 0.09 },
  threat: { precision: 0.75, recall: 0.15 },
  insult: { precision: 1, recall: 0.68 },
  blame: { precision: 0.75, recall: 0.52 },
  pleading: { precision: 0.8, recall: 0.5 },
  feelings: { precision: 1, recall: 0.62 },
  history: { precision: 0.84, recall: 0.68 },
  reopens: { precision: 0.9, recall: 0.62 },
  thirdParty: { precision: 1, recall: 0.43 },
  sarcasm: { precision: 1, recall: 0.23 },
  caps: { precision: 1, recall: 0.93 },
} as const satisfies Readonly<Partial<Record<MarkCode, Readonly<Record<'precision' | 'recall', number>>>>>

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
  it('of the two later sets are enough of each code, with look-alikes that harm nobody', () => {
    const weak: readonly MarkCode[] = ['blame', 'pleading', 'history', 'thirdParty', 'sarcasm']
    for (const code of weak)
      expect(countsOf(later.development, [code]).labelled, code).toBeGreaterThanOrEqual(25)
    for (const code of ['selfHarm', 'threat'] as const)
      expect(countsOf(later.development, [code]).labelled, code).toBeGreaterThanOrEqual(40)
    for (const code of codes) expect(countsOf(later.fresh, [code]).labelled, code).toBeGreaterThanOrEqual(15)
    expect(leftAlone(later.development).all).toBeGreaterThanOrEqual(200)
    expect(leftAlone(later.fresh).all).toBeGreaterThanOrEqual(150)
    const texts = [...all, ...later.development, ...later.fresh].map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })
  it('are labelled with codes that there are', () => {
    const known: readonly string[] = codes
    const every = [...all, ...later.development, ...later.fresh]
    expect(every.flatMap(({ labels }) => labels).filter(label => !known.includes(label))).toEqual([])
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
  it('of the development set, which the rules were widened with, are whole', () => {
    const counts = countsOf(later.development, codes)
    expect([precision(counts), recall(counts)]).toEqual([1, 1])
    const { alone, all: harmless } = leftAlone(later.development)
    expect(alone).toBe(harmless)
  })
  it.each(Object.entries(freshFloors))(
    'of %s in the fresh set do not fall below what they are',
    (code, floors) => {
      const counts = countsOf(
        later.fresh,
        codes.filter(one => one === code),
      )
      expect(precision(counts)).toBeGreaterThanOrEqual(floors.precision)
      expect(recall(counts)).toBeGreaterThanOrEqual(floors.recall)
    },
  )
  it('of the fresh set mark no more than three harmless sentences', () => {
    const { alone, all: harmless } = leftAlone(later.fresh)
    expect(harmless - alone).toBeLessThanOrEqual(3)
  })
  it('of the fourth set, which was held out before the rules were widened again, leave every harmless sentence alone', () => {
    const counts = countsOf(parts.unseen, codes)
    expect(recall(counts)).toBeGreaterThanOrEqual(0.66)
    expect(precision(counts)).toBeGreaterThanOrEqual(0.98)
    expect(leftAlone(parts.unseen)).toEqual({ alone: 67, all: 67 })
  })
  it('stand in the documents as they are measured (`npx vitest run -u` writes them anew)', async () => {
    const place = '../../../../docs/reply-desk.md'
    const page = readFileSync(new URL(place, import.meta.url), 'utf8')
    const first = { first: parts.tuned, second: parts.heldOut, third: parts.afterwards, fourth: parts.unseen }
    const measured = page
      .replace(/(?<=<!-- measured -->\n)[\s\S]*(?=\n<!-- end -->)/, table(first))
      .replace(/(?<=<!-- measured later -->\n)[\s\S]*(?=\n<!-- end later -->)/, table(later))
    await expect(measured).toMatchFileSnapshot(place)
  })
})
