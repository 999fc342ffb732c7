import { isFields } from '../parsed-json.ts'
import type { Candidate } from '../reader.ts'
import { repaired } from './repair.ts'

/** How a file of a chat begins: as Meta's export has it, or as the separate one of what was end-to-end encrypted. */
export interface Opening {
  readonly form: 'open' | 'sealed'
  /** Names of those who take part, repaired. */
  readonly participants: readonly string[]
}

const list = /"participants"\s*:\s*(\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\])/
const open = /"participants"\s*:\s*\[\s*(?:\{\s*"name"\s*:|\])/
const sealed = /"participants"\s*:\s*\[\s*"/

/** Reads who takes part from the first bytes of a file; `undefined` for another program's. */
export function openingOf(head: Uint8Array): Opening | undefined {
  const text = new TextDecoder().decode(head)
  if (!/^\s*\{/.test(text)) return undefined
  const names = namesIn(list.exec(text)?.[1])
  if (!names) return undefined
  if (sealed.test(text) && /"(?:threadName|senderName)"/.test(text))
    return { form: 'sealed', participants: names }
  return open.test(text) && text.includes('"messages"') ? { form: 'open', participants: names } : undefined
}

function namesIn(written: string | undefined): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(written ?? '')
    if (!Array.isArray(value)) return undefined
    return value
      .map((one: unknown) => (isFields(one) ? one.name : one))
      .filter(name => typeof name === 'string')
      .map(repaired)
  } catch {
    return undefined
  }
}

/** A page of Meta's export that was made as HTML. */
export const isPage = ({ source, head }: Candidate): boolean =>
  /(?:^|\/)message_\d+\.html$/.test(source.name) &&
  /^\s*<(?:!doctype )?html/i.test(new TextDecoder().decode(head.subarray(0, 100)))
