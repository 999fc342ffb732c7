import type { Source } from '../../core/src/patterns/source.ts'
import { sourceOf } from '../../core/src/patterns/testing/sources.ts'

/**
 * One input as bytes, which hold one file or several: a line `@@@ name` begins each. What is not so marked is one file. The fuzzer
 * changes names and borders along with the rest.
 */
export type Bundle = Uint8Array<ArrayBuffer>

const mark = [0x40, 0x40, 0x40, 0x20] as const
const lineEnd = 0x0a

/** The files of a bundle. `name`: what a file without a name is called. */
export function filesIn(bundle: Bundle, name: string, pieces?: readonly number[]): Source[] {
  const starts = marks(bundle)
  if (starts[0] !== 0) return [sourceOf(name, bundle, pieces)]
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? bundle.length
    const line = bundle.indexOf(lineEnd, start)
    const named = line < 0 || line > end ? end : line
    const written = new TextDecoder().decode(bundle.subarray(start + mark.length, named))
    return sourceOf(written, bundle.slice(Math.min(named + 1, end), end), pieces)
  })
}

function marks(bundle: Bundle): number[] {
  const found: number[] = []
  for (let at = bundle.indexOf(mark[0]); at >= 0; at = bundle.indexOf(mark[0], at + 1)) {
    const begins = at === 0 || bundle[at - 1] === lineEnd
    if (begins && mark.every((byte, i) => bundle[at + i] === byte)) found.push(at)
  }
  return found
}
