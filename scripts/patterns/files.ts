import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Source } from '../../core/src/patterns/source.ts'
import { filesBelow } from '../build/files.ts'
import { Trouble } from './trouble.ts'

const pieceBytes = 1 << 20

/**
 * Files on the disk as sources; a folder stands for all files in it.
 * @throws Trouble for what cannot be read
 */
export async function sourcesOf(paths: readonly string[]): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const path of paths) {
    const folder = await readable(path, async () => (await stat(path)).isDirectory())
    const names = folder ? filesBelow(path) : [basename(path)]
    for (const name of names) sources.push(await sourceOf(name, folder ? join(path, name) : path))
  }
  return sources
}

/** Opened for each piece: a folder may hold more files than may be open at once. */
async function sourceOf(name: string, path: string): Promise<Source> {
  const { size } = await readable(path, () => stat(path))
  const slice = (start: number, end: number) =>
    readable(path, async () => {
      const file = await open(path)
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start))
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
        return bytes.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    })
  return { name, size, slice, chunks: () => pieces(size, slice) }
}

async function* pieces(size: number, slice: (start: number, end: number) => Promise<Uint8Array>) {
  for (let at = 0; at < size; at += pieceBytes) yield await slice(at, at + pieceBytes)
}

/** The file's name is the person's own, on their own screen. */
async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch {
    throw new Trouble('unreadable', { file: path })
  }
}
