/**
 * How long ten years take: `node core/src/fold.bench.ts`. Prints a table and asserts nothing, because times belong to
 * machines.
 */
import { quietDays } from './hold/quiet-days.ts'
import { seaFacts } from './hold/sea.ts'
import { steadiness } from './hold/steadiness.ts'
import { suggestion } from './hold/today.ts'
import type { Entry } from './journal/entry.ts'
import { packState, unpackState } from './pack.ts'
import { emptyState, extendState, personState, readOwn, type State } from './state.ts'
import { day, fold } from './testing.ts'

const zone = 'Europe/Berlin'
const count = 50_000

function tenYears(): Entry[] {
  const story = day('2016-01-01').plan()
  while (story.entries.length < count - 4) {
    story.after(400).urge(6, 7).after(20).rated(4).after(5).passed()
    if (story.entries.length % 40 === 0) story.contact('outgoing')
  }
  return story.entries
}

function time<T>(name: string, run: () => T): T {
  const runs = [1, 2, 3, 4, 5].map(() => {
    const begin = process.hrtime.bigint()
    const result = run()
    return { ms: Number(process.hrtime.bigint() - begin) / 1e6, result }
  })
  const ms = runs.map(each => each.ms.toFixed(1).padStart(8)).join('')
  process.stdout.write(`${name.padEnd(44)}${ms}\n`)
  return runs[0]?.result as T
}

function tap(state: State, entry: Entry): State | undefined {
  return extendState(state, [{ ...entry, id: 'z'.repeat(22), hlc: 'f'.repeat(32) }])
}

const raw = JSON.stringify(tenYears())
process.stdout.write(`node ${process.version} ${process.arch}, ${count} entries, five runs in ms\n`)
const entries = time('read (JSON and envelopes)', () => (JSON.parse(raw) as unknown[]).map(readOwn))
const state = time('fold from nothing', () => fold(entries))
const text = time(`pack`, () => packState(state))
time(`unpack (${Math.round(text.length / 1024)} KB)`, () => unpackState(text))
const last = entries.at(-1) as Entry
time('one tap on top', () => tap(state, last))
const { plan, hold, heal, kept } = personState(state)
const now = Number.parseInt(last.hlc.slice(0, 12), 16)
const safety = emptyState().care.safety
time('quiet days of ten years', () => quietDays(hold, plan, now, zone))
time('steadiness of ten years', () => steadiness(hold, plan, now, zone))
time('facts of the picture', () => seaFacts(hold, plan, now, zone))
time('suggestion of Today', () =>
  suggestion(
    { journal: state.journal, plan, hold, heal, kept },
    { night: 'day', mayContact: true, safety },
    now,
    zone,
  ),
)
