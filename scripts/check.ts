/** Everything that can be said about the code without running it. Stops at the first step that fails. */
import { run, step } from './run.ts'

interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

/** In the order in which they run. */
const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the service worker', command: ['tsc', '--noEmit', '-p', 'tsconfig.sw.json'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'floors', command: ['node', 'scripts/floors.ts'] },
  { name: 'messages', command: ['node', 'scripts/check-messages.ts'] },
  { name: 'help lines', command: ['node', 'scripts/check-helplines.ts'] },
  { name: 'unused code and dependencies', command: ['knip'] },
]

/** True when every check passed. */
export async function check(): Promise<boolean> {
  for (const one of checks) {
    const [tool, ...args] = one.command
    if (!(await step(one.name, () => run(tool, args)))) return false
  }
  return true
}

if (import.meta.main && !(await check())) process.exitCode = 1
