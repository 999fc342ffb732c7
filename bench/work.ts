// Node 24 has no Temporal of its own; the browser that is measured has.
import 'temporal-polyfill/global'
import { longJournal } from '@breakwater/core/demo'
import { packState, unpackState } from '@breakwater/core/pack'
import { emptyState, extendState, readOwn } from '@breakwater/core/state'
import type { Browser } from './browser.ts'
import { ms, type Row, timed } from './figures.ts'
import type { Bench } from './fill/fill.ts'

const entries = 50_000
const times = 5

function time<T>(what: string, work: () => T): { readonly row: Row; readonly result: T } {
  const runs = Array.from({ length: times }, () => {
    const begun = performance.now()
    const result = work()
    return { result, took: performance.now() - begun }
  })
  const [first] = runs
  if (first === undefined) throw new RangeError('nothing was run')
  return {
    row: timed(
      what,
      runs.map(({ took }) => took),
    ),
    result: first.result,
  }
}

/** Reading and folding ten years in Node, without a browser. */
export function folding(): Row[] {
  const text = JSON.stringify(longJournal(Date.now(), 'Europe/Berlin', 7, entries))
  const read = time('Node: parse 50,000 entries with their schemas', () =>
    (JSON.parse(text) as unknown[]).map(readOwn),
  )
  const folded = time('Node: fold 50,000 entries from nothing', () => extendState(emptyState(), read.result))
  const state = folded.result ?? emptyState()
  const packed = time('Node: pack the state', () => packState(state))
  const size = `${Math.round(packed.result.length / 1000)} KB of text`
  const unpacked = time(`Node: unpack the state (${size})`, () => unpackState(packed.result))
  return [read.row, folded.row, packed.row, unpacked.row]
}

/** What takes a person's time in the browser: a passphrase, a copy made, a copy read. */
export async function browserWork({ context }: Browser, origin: string): Promise<Row[]> {
  const page = await context.newPage()
  try {
    await page.goto(`${origin}/fill.html`)
    const derivations = await page.evaluate(async () => {
      const { bench } = globalThis as unknown as { bench: Bench }
      return [await bench.argon2(), await bench.argon2(), await bench.argon2()]
    })
    const copies = await page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.copies())
    return [
      timed('Argon2id, 64 MiB and 3 passes, in its worker', derivations),
      {
        what: 'a sealed copy of 50,000 entries made',
        figure: ms(copies.seal),
        note: `${(copies.bytes / 1e6).toFixed(1)} MB; mostly the work factor of age`,
      },
      { what: 'that copy opened and every entry read', figure: ms(copies.open) },
      { what: 'united with the journal that has all of it', figure: ms(copies.union) },
    ]
  } finally {
    await page.close()
  }
}
