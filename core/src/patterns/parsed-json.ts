import { PatternsFailure } from './failure.ts'
import type { Source } from './source.ts'

/** A file of Meta takes some MB. The words for `tooLarge` say this number. */
const mostBytes = 192 * 2 ** 20

/**
 * A whole file of JSON, for Meta's usual export, whose files are small.
 * @throws PatternsFailure `tooLarge` for what is longer than 192 MiB, `damaged` for what is no JSON in UTF-8
 */
export async function parsed(source: Source): Promise<unknown> {
  const file = source.name
  const parts: string[] = []
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let offset = 0
  try {
    for await (const chunk of source.chunks()) {
      if (offset + chunk.length > mostBytes) throw new PatternsFailure('tooLarge', { file })
      parts.push(utf8.decode(chunk, { stream: true }))
      offset += chunk.length
    }
    parts.push(utf8.decode())
  } catch (reason) {
    // Said by the decoder of bytes that are no UTF-8.
    if (reason instanceof TypeError) throw new PatternsFailure('damaged', { file, offset })
    throw reason
  }
  const text = parts.join('')
  // The pieces would be held beside the whole while that is read.
  parts.length = 0
  try {
    return JSON.parse(text)
  } catch {
    // The platform's own words would quote the file.
    throw new PatternsFailure('damaged', { file })
  }
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a field holds a list with something in it. */
export const some = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0
