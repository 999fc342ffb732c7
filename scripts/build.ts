import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, markFresh, sourcesOf } from './build/freshness.ts'
import { root, run } from './run.ts'

export const isBuilt = () => existsSync(join(root, 'app/dist/index.html'))

/** Builds the app unless app/dist already is this very source; false when the build failed. */
export async function buildIfStale(): Promise<boolean> {
  const sources = sourcesOf(root)
  if (isFresh(root, sources)) return true
  console.log('Building the app ...')
  const well = await run('vite', ['build', 'app', '--logLevel', 'warn'])
  if (well) markFresh(root, sources)
  return well
}

if (import.meta.main && !(await buildIfStale())) process.exitCode = 1
