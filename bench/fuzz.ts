/**
 * `node bench/fuzz.ts [--seconds N] [--seed N] [--keep] [target ...]`: changes made-up exports at random, guided by which parts of the
 * readers they reach, and looks for inputs that break a law (bench/fuzz/laws.ts). Ends with 1 when one did. `--keep` puts the
 * inputs that reached something new among the seeds.
 */
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { root } from '../scripts/run.ts'
import type { Found } from './fuzz/loop.ts'
import { findingFolder, keep, seedFolder } from './fuzz/seeds.ts'
import { type TargetName, targetNames } from './fuzz/targets.ts'
import type { Job } from './fuzz/worker.ts'

/** An input that runs for so long, in milliseconds, hangs. */
const hangs = 60_000
const roomForInput = 64 * 1024

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
})

/** What came of one target; of one that hung, only the input. */
async function fuzzed(name: TargetName): Promise<Found> {
  const shared = new SharedArrayBuffer(8 + roomForInput)
  const job: Job = {
    name,
    shared,
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    keep: values.keep,
  }
  const worker = new Worker(new URL('./fuzz/worker.ts', import.meta.url), { workerData: job })
  const found = Promise.withResolvers<Found>()
  worker.once('message', found.resolve)
  worker.once('error', found.reject)
  const watching = watchOver(shared, input =>
    found.resolve({ runs: 0, covered: 0, corpus: [], findings: [{ law: 'slow', how: 'hangs', input }] }),
  )
  try {
    return await found.promise
  } finally {
    clearInterval(watching)
    await worker.terminate()
  }
}

/** Calls back with the input at which the counter stood still for too long. */
function watchOver(
  shared: SharedArrayBuffer,
  hung: (input: Uint8Array<ArrayBuffer>) => void,
): NodeJS.Timeout {
  const state = new Int32Array(shared, 0, 2)
  let before = 0
  return setInterval(() => {
    const now = Atomics.load(state, 0)
    if (now > 0 && now === before)
      hung(new Uint8Array(shared, 8).slice(0, state[1]) as Uint8Array<ArrayBuffer>)
    before = now
  }, hangs)
}

function told(name: TargetName, { runs, covered, corpus, findings }: Found): void {
  const kept = values.keep ? corpus.map(input => keep(input, seedFolder(name))) : []
  const news = values.keep ? `${kept.length} kept` : `${corpus.length} reached something new`
  console.log(
    `${name}: ${runs} inputs, ${covered} characters of code reached, ${news}, ${findings.length} faults`,
  )
  for (const { law, how, input } of findings)
    console.log(
      `  ${law}: ${how}, ${input.length} bytes in ${relative(root, keep(input, findingFolder(name)))}`,
    )
  if (findings.length > 0) process.exitCode = 1
}

const unknown = positionals.filter(name => !targetNames.some(known => known === name))
if (unknown.length > 0)
  throw new RangeError(`no such target: ${unknown.join(', ')}; there are ${targetNames.join(', ')}`)
const ahead = targetNames.filter(name => positionals.length === 0 || positionals.includes(name))
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let name = ahead.shift(); name; name = ahead.shift()) told(name, await fuzzed(name))
  }),
)
