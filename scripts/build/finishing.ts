import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { compressFiles } from './compress.ts'
import { buildServiceWorker } from './service-worker.ts'

const root = join(import.meta.dirname, '../..')
const pages = join(root, 'content/en/pages')

/** What happens after the bundle is written: the pages beside the app, the service worker, the compressed copies. */
export function finishing(): Plugin {
  let outDir = ''
  let failed = false
  return {
    name: 'finishing',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    buildEnd(error) {
      failed = error !== undefined
    },
    closeBundle: {
      sequential: true,
      async handler() {
        if (failed) return
        cpSync(pages, outDir, { recursive: true })
        await buildServiceWorker(join(root, 'app/src/sw.ts'), outDir)
        await compressFiles(outDir)
      },
    },
  }
}
