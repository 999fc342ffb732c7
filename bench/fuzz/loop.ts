import type { Bundle } from './bundle.ts'
import { Coverage } from './coverage.ts'
import { type Broken, broken } from './laws.ts'
import { mutated } from './mutate.ts'
import { Random } from './random.ts'
import type { Target } from './targets.ts'

/** Asking for coverage costs as much as dozens of runs: it is asked once for so many inputs, and one by one only where something grew. */
const batch = 24
/** Lengths of the chunks in which an input is read a second time. */
const chunkings: readonly (readonly number[])[] = [[1], [2, 3], [7], [64, 1], [1000, 13]]

export interface Finding extends Broken {
  readonly input: Bundle
}

export interface Found {
  readonly runs: number
  /** The seeds, and every input that reached something new. */
  readonly corpus: readonly Bundle[]
  /** One for each fault. */
  readonly findings: readonly Finding[]
  /** Characters of the readers that ran. */
  readonly covered: number
}

export interface Limits {
  readonly seed: number
  /** Whether to go on after so many runs. */
  readonly more: (runs: number) => boolean
  /** Called with each input before it runs, so that somebody outside knows at which one it hangs. */
  readonly watch?: (input: Bundle) => void
}

/** Changes inputs at random, keeps those that reach what none before reached, and goes on from these. */
export function fuzz(target: Target, seeds: readonly Bundle[], limits: Limits): Promise<Found> {
  return new Fuzzing(target, seeds, limits).run()
}

class Fuzzing {
  readonly #target: Target
  readonly #limits: Limits
  readonly #random: Random
  readonly #coverage = new Coverage()
  readonly #corpus: Bundle[]
  readonly #findings = new Map<string, Finding>()
  #runs = 0

  constructor(target: Target, seeds: readonly Bundle[], limits: Limits) {
    this.#target = target
    this.#limits = limits
    this.#random = new Random(limits.seed)
    this.#corpus = [...seeds]
  }

  async run(): Promise<Found> {
    for (const seed of this.#corpus) await this.#try(seed)
    this.#coverage.grew()
    while (this.#limits.more(this.#runs)) await this.#batch()
    const findings = [...this.#findings.values()]
    return { runs: this.#runs, corpus: this.#corpus, findings, covered: this.#coverage.size }
  }

  async #batch(): Promise<void> {
    const inputs = Array.from({ length: batch }, () => this.#next())
    for (const input of inputs) await this.#try(input)
    if (this.#coverage.newIn(this.#coverage.reached()).size === 0) return
    for (const input of inputs) {
      await this.#try(input)
      if (this.#coverage.grew()) this.#corpus.push(input)
    }
  }

  /** Half of the time from what was found last, which is least tried. */
  #next(): Bundle {
    const random = this.#random
    const recent = this.#corpus.slice(-8)
    const from = random.below(2) === 0 ? random.of(recent) : random.of(this.#corpus)
    return mutated(from, { random, words: this.#target.words, other: random.of(this.#corpus) })
  }

  async #try(input: Bundle): Promise<void> {
    this.#limits.watch?.(input)
    this.#runs++
    const fault = await broken(this.#target, input, this.#random.of(chunkings))
    if (fault === undefined) return
    const key = `${fault.law} ${fault.how}`
    const known = this.#findings.get(key)
    if (known === undefined || known.input.length > input.length) this.#findings.set(key, { ...fault, input })
  }
}
