import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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

/** What a virtual machine was not given of its processors since it started; nothing where the system does not tell. */
export interface Stolen {
  readonly lost: number
  readonly all: number
  /** The share lost since an earlier reading, 0 to 1. */
  share(since: Stolen): number
}

/** Read from the first line of `/proc/stat` (proc(5): the eighth figure is `steal`). */
export function stolen(): Stolen {
  const line = existsSync('/proc/stat') ? (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '') : ''
  const figures = line.trim().split(/\s+/).slice(1, 9).map(Number)
  const lost = figures[7] ?? 0
  const all = figures.reduce((sum, figure) => sum + figure, 0)
  return {
    lost,
    all,
    share: since => (all > since.all ? (lost - since.lost) / (all - since.all) : 0),
  }
}
