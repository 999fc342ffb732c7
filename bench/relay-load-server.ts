/** The relay's server in a process of its own, and what the system says it takes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inFolder, startProcess } from '../e2e/relay/own-process.ts'

/** Linux counts processor time in hundredths of a second (`getconf CLK_TCK`, the same on every machine of today). */
const TICKS = 100

export interface Taken {
  /** CPU time since the process began, seconds, user and system. */
  readonly cpu: number
  /** MB in memory now, and the most there ever were. */
  readonly resident: number
  readonly most: number
}

export interface RunningRelay {
  readonly origin: string
  taken(): Taken
  stop(): Promise<void>
}

/** A folder for one database, with a page in the place of the app. */
export function layOut(): { readonly folder: string; readonly file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-load-'))
  // In a folder of its own: the server keeps the app in memory, the database it must not.
  mkdirSync(join(folder, 'app'))
  writeFileSync(join(folder, 'app', 'index.html'), '<!doctype html><title>-</title>')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { folder, file: join(folder, 'relay.sqlite'), remove }
}

/** Serves the database in `folder` until stopped. */
export async function runRelay(folder: string): Promise<RunningRelay> {
  const { port, pid, stop } = await startProcess(inFolder(folder), join(folder, 'app'))
  const taken = () => takenBy(pid)
  return { origin: `http://127.0.0.1:${port}`, taken, stop: async () => void (await stop()) }
}

function takenBy(pid: number): Taken {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the program may hold spaces; it stands in brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
    resident: megabytes('VmRSS'),
    most: megabytes('VmHWM'),
  }
}
