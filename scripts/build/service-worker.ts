import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { headersFor } from '../../server/src/headers.ts'
import { filesBelow } from './files.ts'

/** What the service worker keeps for offline use, and the name of exactly this set of bytes and headers. */
export interface Precache {
  readonly revision: string
  readonly paths: readonly string[]
}

/** Pages are kept under the address a person sees. The page after erasing is never kept: it must come from the server. */
export function precacheOf(folder: string): Precache {
  const hash = createHash('sha256')
  const paths: string[] = []
  for (const file of filesBelow(folder).filter(path => path !== 'erased.html' && path !== 'sw.js')) {
    const path = file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`
    paths.push(path)
    hash.update(JSON.stringify([path, headersFor(path)])).update(readFileSync(join(folder, file)))
  }
  return { revision: hash.digest('hex').slice(0, 16), paths }
}

/** Bundles the service worker beside the app, with the list of everything that lies there now. */
export async function buildServiceWorker(entry: string, outDir: string): Promise<void> {
  const precache = precacheOf(outDir)
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __PRECACHE__: JSON.stringify(precache) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: { input: entry, output: { format: 'es', entryFileNames: 'sw.js' } },
    },
  })
}
