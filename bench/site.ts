import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { root } from '../scripts/run.ts'
import { createSite, type Listening, listen, readStatic } from '../server/src/index.ts'

const results = join(root, 'bench/results')
const fillPage: InlineConfig = {
  configFile: false,
  root: join(root, 'bench/fill'),
  logLevel: 'error',
  build: { outDir: join(results, 'fill'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  // A name that the server knows: key derivation is WebAssembly and needs the policy of its worker.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } } },
}

/** Where the app that is measured lies: built anew from the sources of this moment, beside what `npm start` serves. */
export const dist = join(results, 'dist')

/** Builds the app as it ships, and the page that fills a vault. */
export async function buildAll(): Promise<void> {
  rmSync(dist, { recursive: true, force: true })
  // Relative, because what is laid beside the bundle is found from the folder of the app.
  await build({
    configFile: join(root, 'app/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: '../bench/results/dist' },
  })
  await build(fillPage)
}

/** Our own server with the app, and the page that fills under `/fill.html`: a name that the service worker leaves alone. */
export function serve(port: number): Promise<Listening> {
  const fill = readStatic(join(results, 'fill'))
  const page = fill.get('/')
  const files = new Map([...fill, ...readStatic(dist)])
  if (page) files.set('/fill.html', page)
  return listen(createSite(files), '127.0.0.1', port)
}
