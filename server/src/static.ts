import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

export type Encoding = 'br' | 'gzip' | 'identity'
const endings: Readonly<Record<string, Encoding>> = { '.br': 'br', '.gz': 'gzip' }

/** One file as it can be answered. */
export interface StaticFile {
  readonly type: string
  /** Strong, from the content; each encoding adds its own name. */
  readonly tag: string
  readonly bodies: Readonly<Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>>
}

/** By path. Only what is in here can ever be answered: there is no way from an address to the disk. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

/**
 * Reads a built app into memory. `x.br` and `x.gz` become encodings of `x`; names that begin with a dot stay private;
 * `index.html` answers as `/`, and another page `x.html` as `/x`. Throws what `node:fs` throws when there is no such folder.
 */
export function readStatic(folder: string): StaticFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(path => !path.split(sep).some(part => part.startsWith('.')))
  const names = new Set(paths)
  const originals = paths.filter(path => !(extname(path) in endings && names.has(path.slice(0, -3))))
  return new Map(originals.map(path => [address(path), readOne(folder, path, names)]))
}

function address(path: string): string {
  const url = `/${path.split(sep).join('/')}`
  if (url === '/index.html') return '/'
  return url.endsWith('.html') ? url.slice(0, -'.html'.length) : url
}

function readOne(folder: string, path: string, names: ReadonlySet<string>): StaticFile {
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  const plain = read(path)
  const packed = Object.entries(endings)
    .filter(([ending]) => names.has(path + ending))
    .map(([ending, encoding]) => [encoding, read(path + ending)] as const)
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    bodies: { identity: plain, ...Object.fromEntries(packed) },
  }
}

/** The smallest encoding that the other side takes; `header` is its Accept-Encoding. */
export function chooseEncoding(header: string, file: StaticFile): Encoding {
  const accepted = header
    .split(',')
    .map(part =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/),
    )
    .filter(([, weight]) => weight === undefined || Number(weight) > 0)
    .map(([name]) => name)
  const wanted = (['br', 'gzip'] as const).find(name => accepted.includes(name) && file.bodies[name])
  return wanted ?? 'identity'
}
