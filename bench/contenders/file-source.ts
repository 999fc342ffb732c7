import { open } from 'node:fs/promises'
import type { Source } from '../../core/src/patterns/source.ts'

/** A file in pieces of one MiB, as the command line and the app's worker give them. */
export async function fileSource(name: string): Promise<Source> {
  const file = await open(name)
  const { size } = await file.stat()
  const buffer = new Uint8Array(1 << 20)
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (let from = 0; ; ) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
      if (bytesRead === 0) return
      from += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }
  return { name, size, chunks }
}
