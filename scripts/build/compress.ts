import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { filesBelow } from './files.ts'

const text = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest'])

/** Lays `x.br` and `x.gz` beside every file that gets smaller by it. */
export async function compressFiles(folder: string): Promise<void> {
  const paths = filesBelow(folder).filter(path => text.has(extname(path)))
  await Promise.all(paths.map(path => compressOne(join(folder, path))))
}

async function compressOne(path: string): Promise<void> {
  const plain = await readFile(path)
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  const packed = [
    ['.br', await promisify(brotliCompress)(plain, best)],
    ['.gz', await promisify(gzip)(plain, { level: constants.Z_BEST_COMPRESSION })],
  ] as const
  for (const [ending, bytes] of packed) if (bytes.length < plain.length) await writeFile(path + ending, bytes)
}
