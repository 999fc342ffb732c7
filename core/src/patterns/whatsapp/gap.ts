import { codePointAt, isLetter, isMark, isSpace, widthOf } from './code-points.ts'

/** What stands between two numbers of a header: its signs without spaces and marks, and its words. */
export interface Gap {
  /** Signs in order; a run of words is one `W`, and the dots of abbreviations belong to their words. */
  readonly signs: string
  /** Words in lower case, without dots. */
  readonly words: readonly string[]
}

const dot = 0x2e

/** Reads the bytes of a gap, whatever spaces and marks of direction they are written with. */
export function gapOf(bytes: Uint8Array, from: number, to: number): Gap {
  let signs = ''
  let word = ''
  const words: string[] = []
  const close = () => {
    if (word) words.push(word.toLowerCase())
    word = ''
  }
  for (let at = from; at < to; at += widthOf(bytes[at] ?? 0)) {
    const point = codePointAt(bytes, at, to)
    if (point >= 0 && isMark(point)) continue
    if (point >= 0 && isSpace(point)) close()
    else if (point >= 0 && isLetter(point)) {
      if (!signs.endsWith('W')) signs += 'W'
      word += String.fromCodePoint(point)
    } else if (point === dot && signs.endsWith('W')) {
      // The dot of an abbreviation.
    } else {
      close()
      signs += point < 0 ? '\ufffd' : String.fromCodePoint(point)
    }
  }
  close()
  return { signs, words }
}
