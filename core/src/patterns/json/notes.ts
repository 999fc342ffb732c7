import type { Note } from '../reader.ts'
import type { Scanner } from './scanner.ts'

/** What is to be said of a file that was read to its end. */
export function notesOf({ whole, repaired }: Scanner): Note[] {
  const notes: Note[] = []
  if (!whole) notes.push({ code: 'truncated', count: 1 })
  if (repaired > 0) notes.push({ code: 'repaired', count: repaired })
  return notes
}
