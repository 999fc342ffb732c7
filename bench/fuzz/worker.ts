/** One target, in a thread of its own: `workerData` is a `Job`, the answer a `Found` with the inputs that are worth keeping. */
import 'temporal-polyfill/global'
import { parentPort, workerData } from 'node:worker_threads'
import type { Bundle } from './bundle.ts'
import { fuzz } from './loop.ts'
import { minimised } from './minimise.ts'
import { seedsOf } from './seeds.ts'
import { type TargetName, targetOf } from './targets.ts'

export interface Job {
  readonly name: TargetName
  readonly seconds: number
  readonly seed: number
  /** Make the new inputs short, to be kept. */
  readonly keep: boolean
  /** A counter, the length of the input under way, and its bytes: what the outside sees when this thread hangs. */
  readonly shared: SharedArrayBuffer
}

const { name, seconds, seed, keep, shared } = workerData as Job
const state = new Int32Array(shared, 0, 2)
const shown = new Uint8Array(shared, 8)

function watch(input: Bundle): void {
  shown.set(input.subarray(0, shown.length))
  Atomics.store(state, 1, Math.min(input.length, shown.length))
  Atomics.add(state, 0, 1)
}

const target = targetOf(name)
const seeds = seedsOf(name)
const until = performance.now() + seconds * 1000
const found = await fuzz(target, seeds, { seed, watch, more: () => performance.now() < until })
const fresh = found.corpus.slice(seeds.length)
// The counter stands still while inputs are made short; each of them ended before.
Atomics.store(state, 0, -1)
parentPort?.postMessage({ ...found, corpus: keep ? await minimised(target, seeds, fresh) : fresh })
