import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '../scripts/run.ts'

/** What one contender took in a process of its own. */
export interface Took<Result> {
  readonly result: Result
  /** From its own first line to its end: starting Node is the same for all. */
  readonly cpuMs: number
  /** The most memory that was resident at any time, in MiB. */
  readonly residentMb: number
}

/** Runs a script of the contenders, which ends with `report`, as the plain JavaScript that people run. */
export function inOwnProcess<Result>(script: string, args: readonly string[]): Took<Result> {
  const done = execFileSync(process.execPath, [plain(script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(done)
}

const built = new Map<string, string>()

/** The script with all that it imports in one file: taking types out costs a process time and memory of its own. */
function plain(script: string): string {
  const known = built.get(script)
  if (known !== undefined) return known
  const outDir = mkdtempSync(join(tmpdir(), 'contender-'))
  const options = {
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: script, outDir, emptyOutDir: false },
  }
  const code = `import { build } from 'vite'; await build(${JSON.stringify(options)})`
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: 'inherit' })
  const file = join(outDir, `${basename(script, '.ts')}.js`)
  built.set(script, file)
  return file
}

/** What was used before the contender's own first line. */
const before = process.cpuUsage()

/** The script's last words: its result, and what it took. */
export function report(result: unknown): void {
  const { user, system } = process.cpuUsage(before)
  const residentMb = process.resourceUsage().maxRSS / 1024
  process.stdout.write(JSON.stringify({ result, cpuMs: (user + system) / 1000, residentMb }))
}
