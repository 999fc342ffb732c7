import { open, stat } from 'node:fs/promises'
import type { Source } from '../../core/src/patterns/source.ts'

/** A file in pieces of one MiB, as the command line and the app's worker give them. */
export async function fileSource(name: string): Promise<Source> {
  const { size } = await stat(name)
  return { name, size, chunks: () => piecesOf(name) }
}

async function* piecesOf(name: string): AsyncIterable<Uint8Array> {
  const file = await open(name)
  const buffer = new Uint8Array(1 << 20)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
