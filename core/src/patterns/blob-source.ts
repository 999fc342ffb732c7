import type { Source } from './source.ts'

/** No more of a file than this is in memory at once, in bytes. */
const pieceLength = 1 << 20

/** A file that a person picked, as a source: read piece by piece, and let go as soon as nobody asks for more of it. */
export function blobSource(name: string, blob: Blob): Source {
  const slice = async (start: number, end: number) =>
    new Uint8Array(await blob.slice(start, Math.max(start, end)).arrayBuffer())
  return {
    name,
    size: blob.size,
    async *chunks() {
      for (let at = 0; at < blob.size; at += pieceLength) yield await slice(at, at + pieceLength)
    },
    slice,
  }
}
