import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../scripts/run.ts'
import { buildShield } from '../../shield/build.ts'

const folder = (name: string) => join(root, 'bench/results/feed', name)

/** Ours, as it is built for people; only the sites are granted beforehand. Gives its folder. */
export async function buildOurs(): Promise<string> {
  const out = folder('shield')
  await buildShield({ browser: 'chromium', everywhere: true, out })
  return out
}

/** An extension that does nothing but run AdGuard's ExtendedCss in every page. Gives its folder. */
export async function buildPeer(): Promise<string> {
  const out = folder('extended-css')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'extended-css.ts'),
        output: { format: 'iife', entryFileNames: 'content.js' },
      },
    },
  })
  const script = { matches: ['*://*/*'], js: ['content.js'], run_at: 'document_start' }
  const manifest = { manifest_version: 3, name: 'peer', version: '1', content_scripts: [script] }
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest))
  return out
}
