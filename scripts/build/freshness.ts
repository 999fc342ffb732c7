import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files.ts'

/** Everything that a build is made from. */
const sources = [
  'app',
  'core',
  'vault',
  'content',
  'scripts/build',
  'server/src/headers.ts',
  'package-lock.json',
]

/** A name for the present content of all sources; tests and earlier builds do not count. */
export function sourcesOf(root: string): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(source => expand(root, source)))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

function expand(root: string, source: string): string[] {
  if (!existsSync(join(root, source))) return []
  if (statSync(join(root, source)).isFile()) return [source]
  return filesBelow(join(root, source))
    .filter(path => !path.startsWith('dist/') && !/\.test\.tsx?$/.test(path))
    .map(path => `${source}/${path}`)
}

const stampOf = (root: string) => join(root, 'app/dist/.sources')

/** True when app/dist was built from exactly the present sources. */
export function isFresh(root: string, now = sourcesOf(root)): boolean {
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === now
}

/** Notes which sources app/dist was built from; called only after a build that succeeded. */
export function markFresh(root: string, sources: string): void {
  writeFileSync(stampOf(root), sources)
}
