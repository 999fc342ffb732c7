/** Bytes that somebody else keeps: a file on a disk, one in a zip, an array in a test. */
export interface Source {
  /** Path inside of what was picked. May hold a person's name: shown to the person, never logged, never in an error's message. */
  readonly name: string
  /** Bytes, as the container says; progress is counted against it. */
  readonly size: number
  /** The bytes in order, in pieces of at most 1 MiB. May be called again, and starts at the beginning then. */
  chunks(): AsyncIterable<Uint8Array>
  /** Bytes from `start` to before `end`, fewer at the end of the file. Only where any place can be read at once. */
  slice?(start: number, end: number): Promise<Uint8Array>
}

/** The first bytes of a source, at most `most` of them. */
export async function head(source: Source, most: number): Promise<Uint8Array> {
  if (source.slice) return source.slice(0, Math.min(most, source.size))
  // Most files of a big export are far shorter, and all of their first bytes are held at once.
  const kept = new Uint8Array(Math.min(most, source.size))
  let filled = 0
  for await (const chunk of source.chunks()) {
    const part = chunk.subarray(0, kept.length - filled)
    kept.set(part, filled)
    filled += part.length
    if (filled === kept.length) break
  }
  return kept.subarray(0, filled)
}
