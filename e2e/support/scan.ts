/** Looks through everything that a browser profile left on the disk, as somebody would who copied it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'

export interface Finding {
  /** Which of the things that were looked for. */
  readonly name: string
  readonly file: string
}

/** What to look for, by name. A text is looked for as UTF-8 and as UTF-16, bytes as they are. */
export type Wanted = Readonly<Record<string, string | Uint8Array>>

/** Every place in the profile where one of these stands, in the open or deflated. The browser must have ended. */
export function findInProfile(folder: string, wanted: Wanted): Finding[] {
  const needles = Object.entries(wanted).flatMap(([name, what]) =>
    formsOf(what).map(bytes => ({ name, bytes })),
  )
  return filesOf(folder).flatMap(path => {
    const layers = layersOf(readFileSync(path))
    const found = needles.filter(({ bytes }) => layers.some(layer => layer.includes(bytes)))
    return [...new Set(found.map(({ name }) => name))].map(name => ({ name, file: relative(folder, path) }))
  })
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

function formsOf(what: string | Uint8Array): Buffer[] {
  if (typeof what !== 'string') return [Buffer.from(what)]
  return [Buffer.from(what, 'utf8'), Buffer.from(what, 'utf16le'), Buffer.from(what).subarray(1, -1)]
}

/** The file as it is, and whatever in it begins like something deflated. */
function layersOf(file: Buffer): Buffer[] {
  return [file, ...beginnings(file, [0x1f, 0x8b, 0x08], gunzipSync), ...zlibLayers(file)]
}

const zlibLayers = (file: Buffer): Buffer[] =>
  [0x01, 0x5e, 0x9c, 0xda].flatMap(level => beginnings(file, [0x78, level], inflateSync))

type Inflate = (bytes: Buffer, options: { maxOutputLength: number; finishFlush: number }) => Buffer

function beginnings(file: Buffer, magic: readonly number[], inflate: Inflate): Buffer[] {
  const sign = Buffer.from(magic)
  const layers: Buffer[] = []
  for (let at = file.indexOf(sign); at >= 0; at = file.indexOf(sign, at + 1)) {
    const layer = tryInflate(file.subarray(at, at + 1_000_000), inflate)
    if (layer !== undefined) layers.push(layer)
  }
  return layers
}

function tryInflate(bytes: Buffer, inflate: Inflate): Buffer | undefined {
  try {
    // 2: what follows the stream, or a stream that is cut short, is no error.
    return inflate(bytes, { maxOutputLength: 4_000_000, finishFlush: 2 })
  } catch {
    return undefined
  }
}
