import type { Source } from '../source.ts'

/**
 * A source in memory. `pieces` are the lengths in which its chunks come, again and again from the first: a reader must give the
 * same events whatever they are.
 */
export function sourceOf(
  name: string,
  content: string | Uint8Array,
  pieces: readonly number[] = [1 << 20],
): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    async *chunks() {
      let at = 0
      for (let turn = 0; at < bytes.length; turn++) {
        const length = Math.max(1, pieces[turn % pieces.length] ?? 1)
        // A copy: a reader must not lean on bytes of a chunk that is gone.
        yield bytes.slice(at, at + length)
        at += length
      }
    },
    slice: (start, end) => Promise.resolve(bytes.slice(start, end)),
  }
}
