/** How much a first visit costs, from the manifest of the build; fails above the limits. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from 'vite'
import { root } from './run.ts'

/** What Today needs: the entry, what main.tsx fetches before it renders, and the screen itself. */
const firstScreen = ['index.html', 'src/state/start.ts', 'src/routes/App.tsx', 'src/routes/today/Today.tsx']
/** The one stylesheet of all screens, as the manifest calls it. */
const stylesheet = 'style.css'
const limits = { script: 45, all: 110 }

/** Every file that these modules load before they can run: their chunks, static imports and styles. */
export function filesFor(manifest: Manifest, entries: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of entries) visit(key)
  return files
}

/** Bytes on the wire: the brotli copy where there is one. */
function wire(dist: string, file: string): number {
  const packed = join(dist, `${file}.br`)
  return statSync(existsSync(packed) ? packed : join(dist, file)).size
}

/** Prints the sizes in KB (1000 bytes); true when both limits hold. */
export function reportSize(dist: string): boolean {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const gone = firstScreen.filter(key => !existsSync(join(root, 'app', key)))
  if (gone.length > 0) throw new Error(`size: no such source any more, correct the list: ${gone.join(', ')}`)
  const missing = firstScreen.filter(key => manifest[key] === undefined)
  if (missing.length > 0)
    console.log(`size: no chunk of its own, counted with its importer: ${missing.join(', ')}`)
  if (manifest[stylesheet] === undefined) throw new Error('size: the build has no stylesheet of its own')
  const rows = [...filesFor(manifest, [...firstScreen, stylesheet])].map(file => ({
    file,
    bytes: wire(dist, file),
  }))
  for (const { file, bytes } of rows) console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)} KB  ${file}`)
  const sum = (fits: (file: string) => boolean) =>
    rows.filter(row => fits(row.file)).reduce((total, row) => total + row.bytes, 0) / 1000
  const script = sum(file => file.endsWith('.js'))
  const all = sum(file => !file.endsWith('.woff2')) + wire(dist, 'index.html') / 1000
  console.log(
    `size: script of the first screen ${script.toFixed(1)} of ${limits.script} KB, first load ${all.toFixed(1)} of ${limits.all} KB`,
  )
  return script <= limits.script && all <= limits.all
}

if (import.meta.main && !reportSize(join(root, 'app/dist'))) process.exitCode = 1
