import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { root } from '../scripts/run.ts'

/** Where and when figures were taken; without it they say nothing. */
export interface Machine {
  readonly date: string
  readonly commit: string
  readonly system: string
  readonly processor: string
  readonly memory: string
  readonly node: string
  readonly chromium: string
  /** Processes that waited for a processor in the last minute; above the number of processors, times grow. */
  readonly load: string
}

/** This machine, now. `chromium`: the version that the browser tells. */
export function machine(chromium: string): Machine {
  const processors = cpus()
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    system: `${type()} ${release()} ${process.arch}`,
    processor: `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    chromium,
    load: loadavg()[0]?.toFixed(1) ?? 'unknown',
  }
}

/** One line a fact. */
export function describe(here: Machine): string {
  return Object.entries(here)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')
}
