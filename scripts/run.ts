import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')

/** Runs one tool of the project with its output shown; true when it ended well. */
export function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const PATH = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH, ...environment },
    shell: process.platform === 'win32',
  })
  return new Promise(resolve => {
    child.once('error', error => {
      console.error(`${command}: ${error.message}`)
      resolve(false)
    })
    child.once('close', code => resolve(code === 0))
  })
}

/** Runs a step under a headline and says how long it took. */
export async function step(name: string, work: () => Promise<boolean>): Promise<boolean> {
  const begun = performance.now()
  console.log(`\n${name} ...`)
  const well = await work()
  console.log(`${name}: ${well ? 'ok' : 'FAILED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  return well
}
