import { execFileSync } from 'node:child_process'

/** What one contender took in a process of its own, from its start to its end. */
export interface Took<Result> {
  readonly result: Result
  readonly cpuMs: number
  /** The most memory that was resident at any time, in MiB. */
  readonly residentMb: number
}

/** Runs a script of this folder that ends with `report`. */
export function inOwnProcess<Result>(script: string, args: readonly string[]): Took<Result> {
  const options = { encoding: 'utf8', maxBuffer: 1 << 20, stdio: ['ignore', 'pipe', 'inherit'] } as const
  return JSON.parse(execFileSync(process.execPath, [script, ...args], options))
}

/** The script's last words: its result, and what this process took. */
export function report(result: unknown): void {
  const { user, system } = process.cpuUsage()
  const residentMb = process.resourceUsage().maxRSS / 1024
  process.stdout.write(JSON.stringify({ result, cpuMs: (user + system) / 1000, residentMb }))
}
