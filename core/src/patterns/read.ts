import { PatternsFailure } from './failure.ts'
import { withLeftOut } from './left-out.ts'
import type { Answers, Candidate, Outcome, Reader } from './reader.ts'
import { readers } from './readers.ts'
import { head, type Source } from './source.ts'
import { unpacked } from './zip/index.ts'

/** How far a reading is, in bytes. */
export interface Progress {
  readonly done: number
  readonly total: number
}

export interface Watch {
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** By these first bytes a program is recognised. */
const headBytes = 64 * 1024

/**
 * Reads one chat out of the files that a person picked: one file, a zip, or the files of a folder.
 * @throws PatternsFailure, or the signal's reason when it was stopped
 */
export async function readChat(
  files: readonly Source[],
  answers: Answers,
  { signal, onProgress }: Watch,
): Promise<Outcome> {
  const candidates: Candidate[] = []
  for (const source of await unpacked(files)) {
    signal.throwIfAborted()
    candidates.push({ source, head: await head(source, headBytes) })
  }
  const { reader, own } = recognise(candidates, files)
  let done = 0
  let total = sizeOf(own)
  const watched = own.map(source =>
    watching(source, signal, bytes => {
      done += bytes
      onProgress?.({ done: Math.min(done, total), total })
    }),
  )
  const outcome = await reader.read(watched, answers, files => {
    total = done + sizeOf(files)
  })
  return 'read' in outcome ? { read: withLeftOut(outcome.read) } : outcome
}

const sizeOf = (files: readonly Source[]): number => files.reduce((sum, source) => sum + source.size, 0)

function recognise(
  candidates: readonly Candidate[],
  picked: readonly Source[],
): { reader: Reader; own: readonly Source[] } {
  const filled = candidates.filter(({ source }) => source.size > 0)
  const [only] = candidates
  // A zip with nothing but pictures in it is not empty.
  const zip = candidates.length === 0 ? picked.find(({ size }) => size > 0) : undefined
  if (zip) throw new PatternsFailure('unknownFormat', { file: zip.name })
  if (filled.length === 0) throw new PatternsFailure('empty', only && { file: only.source.name })
  const found = readers
    .map(reader => ({ reader, own: reader.recognise(filled) }))
    .filter(({ own }) => own.length > 0)
  const [first, second] = found
  if (second) throw new PatternsFailure('mixedFormats', second.own[0] && { file: second.own[0].name })
  if (!first) throw new PatternsFailure('unknownFormat', only && { file: only.source.name })
  return first
}

/** The same bytes, counted, and ended by the signal. */
function watching(source: Source, signal: AbortSignal, count: (bytes: number) => void): Source {
  const { slice } = source
  return {
    name: source.name,
    size: source.size,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        signal.throwIfAborted()
        yield chunk
        count(chunk.length)
      }
    },
    ...(slice && {
      async slice(start: number, end: number) {
        signal.throwIfAborted()
        const bytes = await slice.call(source, start, end)
        count(bytes.length)
        return bytes
      },
    }),
  }
}
