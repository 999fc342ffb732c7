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
    transformIndexHtml: { order: 'post', handler: askForFirstAsScript },
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

/**
 * Asks for the first script by `preload` instead of `modulepreload`. Chromium 156 compiles a module that it fetched as one from its text at
 * every opening; fetched as a script, it takes the compiled form that it keeps since the second one (docs/measurements.md).
 */
function askForFirstAsScript(html: string): string {
  return html.replaceAll('<link rel="modulepreload"', '<link rel="preload" as="script"')
}
