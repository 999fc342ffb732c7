/**
 * Builds the extension from one source: `node shield/build.ts` into `shield/dist/chromium` and `shield/dist/firefox`.
 * `--everywhere --out FOLDER` builds the one for Chromium that tests use, `--browser NAME` only that of one browser;
 * `--neutral` gives it the neutral name and icon in the browser's own lists too.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type InlineConfig, type Plugin } from 'vite'
import { type Browser, manifest } from './manifest.ts'
import { contentScripts } from './src/background/content-scripts.ts'

const here = import.meta.dirname
const source = join(here, 'src')
const pagesFolder = join(source, 'pages')
const sourceOf = { cut: 'cut.ts', guard: 'guard/start.ts', content: 'content.ts' }

/** The classic scripts: each with its source, and the sources that other scripts before it hold already. */
const scripts = [
  { name: 'background', from: 'background.ts', without: [] },
  { name: 'bridge', from: 'bridge.ts', without: [] },
  ...contentScripts.map((name, at) => ({
    name,
    from: sourceOf[name],
    without: contentScripts.slice(0, at),
  })),
]
const addresses = ['pause', 'popup', 'options', 'unlock', 'scan'].map(page =>
  join(pagesFolder, `${page}.html`),
)

interface Wish {
  readonly browser: Browser
  readonly everywhere: boolean
  readonly neutral?: boolean
  readonly out: string
}

const usual: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
}

/**
 * A content script cannot import, and Firefox has no module for a background: each becomes one classic file. Those in pages
 * are three, because a browser reads a file anew for every page and frame, and each is a task of its own for it. What a
 * file gives to the next stands in a variable of the world that only our scripts see.
 */
async function buildScript({ name, from, without }: (typeof scripts)[number], out: string): Promise<void> {
  const given = new Map(without.map(other => [join(source, sourceOf[other]), `${other}Part`]))
  await build({
    ...usual,
    root: source,
    build: {
      target: 'es2022',
      outDir: out,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(source, from),
        external: id => given.has(id),
        // Nobody imports these as modules, and yet what they give has to stay in them.
        preserveEntrySignatures: 'strict',
        output: {
          format: 'iife',
          name: `${name}Part`,
          entryFileNames: `${name}.js`,
          globals: id => given.get(id) ?? id,
        },
      },
    },
  })
}

/** All pages are one document, each with a script of its own. */
const onePage: Plugin = {
  name: 'one-page',
  enforce: 'pre',
  resolveId: id => (addresses.includes(id) ? id : null),
  load: id =>
    addresses.includes(id)
      ? readFileSync(join(pagesFolder, 'page.html'), 'utf8').replaceAll('PAGE', basename(id, '.html'))
      : null,
}

async function buildPages(out: string): Promise<void> {
  await build({
    ...usual,
    root: pagesFolder,
    plugins: [onePage],
    build: {
      target: 'es2022',
      outDir: out,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: addresses,
        output: {
          entryFileNames: 'pages/[name].js',
          chunkFileNames: 'pages/[name].js',
          assetFileNames: 'pages/[name][extname]',
        },
      },
    },
  })
}

function copyRest(out: string): void {
  cpSync(join(here, '_locales'), join(out, '_locales'), { recursive: true })
  const icons = join(here, '../app/public/icons')
  for (const name of ['breakwater-192', 'breakwater-512', 'notes-192', 'notes-512'])
    cpSync(join(icons, `${name}.png`), join(out, 'icons', `${name}.png`))
}

/** Builds one extension into `out`, which is emptied first. */
export async function buildShield({ browser, everywhere, neutral = false, out }: Wish): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const script of scripts) await buildScript(script, out)
  await buildPages(out)
  copyRest(out)
  const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
  writeFileSync(
    join(out, 'manifest.json'),
    JSON.stringify(manifest({ browser, everywhere, neutral, version }), null, 2),
  )
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      everywhere: { type: 'boolean', default: false },
      neutral: { type: 'boolean', default: false },
      out: { type: 'string' },
      browser: { type: 'string' },
    },
  })
  const wanted = (['chromium', 'firefox'] as const).filter(
    one => (values.browser ?? (values.everywhere ? 'chromium' : one)) === one,
  )
  for (const browser of wanted)
    await buildShield({
      browser,
      everywhere: values.everywhere,
      neutral: values.neutral,
      out: resolve(values.out ?? join(here, 'dist', values.everywhere ? 'everywhere' : browser)),
    })
}
