/**
 * Chromium keeps IndexedDB in LevelDB, whose log is written in pieces: seven bytes that tell of a record, then the
 * record. Ended between the two, it goes on writing behind the stump at the next start, finds the sum wrong at the one
 * after, and throws the whole database away (seen in Chromium 156, one kill in seventeen of a browser that does nothing
 * but write). No page can do anything about that. A test of ours waits until the browser's own pieces are whole.
 * Format: https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = 32_768
const HEADER = 7
const WHOLE = 1
const LAST = 4

/** Whether every log of every database under this folder ends with a whole record. */
export function logsAreWhole(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.log'))
    .every(name => endsWhole(readFileSync(join(folder, name))))
}

function endsWhole(log: Buffer): boolean {
  let type = WHOLE
  let at = 0
  while (at < log.length) {
    const left = BLOCK - (at % BLOCK)
    // Too little is left in this block for a header: zeros, perhaps not all of them.
    if (left < HEADER) {
      at += left
      continue
    }
    if (at + HEADER > log.length) return false
    type = log[at + 6] ?? 0
    at += HEADER + log.readUInt16LE(at + 4)
  }
  return at === log.length && (type === WHOLE || type === LAST)
}
