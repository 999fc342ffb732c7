import { PatternsFailure } from '../failure.ts'
import { Words } from '../json/words.ts'
import type { Candidate } from '../reader.ts'
import type { Source } from '../source.ts'
import { XmlScanner } from './scanner.ts'

const roots = new Words({ smses: true, calls: true })

/** Files of SMS Backup & Restore: their first element is `smses` or `calls`. */
export function recogniseSms(files: readonly Candidate[]): Source[] {
  return files.filter(({ head }) => isSms(head)).map(({ source }) => source)
}

function isSms(head: Uint8Array): boolean {
  let first: boolean | undefined
  const sink = {
    open: (name: Uint8Array, end: number) => {
      first ??= roots.find(name, 0, end) ?? false
    },
    mode: () => 'passed' as const,
    value: () => undefined,
    opened: () => undefined,
    close: () => undefined,
  }
  const start = head[0] === 0xef ? 3 : 0
  if (!/^\s*</.test(String.fromCharCode(...head.subarray(start, start + 16)))) return false
  try {
    new XmlScanner(sink, '').feed(head)
  } catch (reason) {
    // What it is shows before its damage.
    if (!(reason instanceof PatternsFailure)) throw reason
  }
  return first ?? false
}
