/** Imports go down only: which part may import which, as a table, and the check of it. */
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'
import { filesBelow } from './build/files.ts'
import { root } from './run.ts'

/** A part of the house: its folder, and the parts it may import. The first fitting folder counts. */
export interface Floor {
  readonly folder: string
  readonly may: readonly string[]
}

/** `@breakwater/...` is a package through its door (what its package.json exports), never by a path. */
export const floors: readonly Floor[] = [
  { folder: 'core', may: [] },
  { folder: 'vault/src/wire', may: [] },
  { folder: 'vault', may: ['vault/src/wire'] },
  { folder: 'server', may: ['@breakwater/vault/wire'] },
  // Journeys stand beside the house: they may go everywhere.
  { folder: 'shield/e2e', may: ['shield', 'mail-guard', 'e2e', 'scripts', '@breakwater/core'] },
  // The look is decided once, for the app and for the extension's pages; so is how a camera is asked, read and let go.
  {
    folder: 'shield',
    may: [
      '@breakwater/core',
      'app/src/tokens.css',
      'app/src/fonts.css',
      'app/src/device/camera.ts',
      'app/src/device/qr-reader.ts',
    ],
  },
  { folder: 'mail-guard', may: ['@breakwater/core'] },
  { folder: 'app/src/messages', may: [] },
  { folder: 'app/src/ui', may: ['app/src/messages'] },
  // Of core it knows one address: that of the worker in which chats are read.
  { folder: 'app/src/device', may: ['@breakwater/vault', '@breakwater/core/patterns-worker'] },
  {
    folder: 'app/src/state',
    may: ['app/src/device', 'app/src/messages', 'content', '@breakwater/core', '@breakwater/vault'],
  },
  {
    folder: 'app/src/routes',
    may: ['app/src/ui', 'app/src/state', 'app/src/messages', 'content', '@breakwater/core'],
  },
  // The service worker knows what a push may say, and nothing else of core.
  { folder: 'app/src/sw', may: ['app/src/messages', '@breakwater/core/wake-notes'] },
  {
    folder: 'app/src',
    may: [
      'app/src/device',
      'app/src/state',
      'app/src/routes',
      'app/src/messages',
      'app/src/ui',
      'app/src/sw',
    ],
  },
]

export interface Violation {
  readonly file: string
  readonly imports: string
}

/** Every specifier of `import`, `export from` and `import()` in a TypeScript source, types included. */
export function specifiers(path: string, source: string): string[] {
  const { module } = parseSync(path, source)
  const inner = (span: { start: number; end: number }) =>
    source.slice(span.start, span.end).replace(/^['"`]|['"`]$/g, '')
  return [
    ...module.staticImports.map(one => one.moduleRequest.value),
    ...module.staticExports.flatMap(one => one.entries.flatMap(entry => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(one => inner(one.moduleRequest)),
  ]
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/** The import as it counts for the floors: a path in the project, a door, or nothing when it is not ours. */
function target(file: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return normalize(join(dirname(file), bare)).replaceAll('\\', '/')
  return bare.startsWith('@breakwater/') ? bare : undefined
}

/** The imports of one file that its floor does not allow. */
export function violations(file: string, source: string): Violation[] {
  const own = floors.find(floor => within(file, floor.folder))
  if (own === undefined) return []
  return specifiers(file, source)
    .map(specifier => ({ file, imports: specifier, path: target(file, specifier) }))
    .filter(({ path }) => path !== undefined && !allowed(own, path))
    .map(({ imports }) => ({ file, imports }))
}

function allowed(own: Floor, path: string): boolean {
  const theirs = floors.find(floor => within(path, floor.folder))
  if (theirs === own) return true
  return own.may.some(folder => within(path, folder))
}

/** Looks at every source file of the floors. */
export function checkFloors(folder: string): Violation[] {
  return ['core', 'vault', 'server', 'shield', 'mail-guard', 'app']
    .flatMap(name => filesBelow(join(folder, name)).map(path => `${name}/${path}`))
    .filter(path => /\.tsx?$/.test(path) && !path.startsWith('app/dist/') && !path.endsWith('.config.ts'))
    .flatMap(path => violations(path, readFileSync(join(folder, path), 'utf8')))
}

if (import.meta.main) {
  const found = checkFloors(root)
  for (const { file, imports } of found) console.error(`${file}: must not import ${imports}`)
  if (found.length > 0) process.exitCode = 1
}
