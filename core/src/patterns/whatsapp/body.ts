/** What kind of message a first line is. Whether it counts never hangs on the words of a language, see the notes below. */
import { kindCode } from '../events.ts'
import { isMachineMark } from './code-points.ts'
import { beginsSpoken, machineKind, spokenKind } from './machine-words.ts'
import type { Opening } from './opening.ts'
import type { Points } from './points.ts'
import { angled, fileKind } from './stand-in.ts'

/** 1 for first bytes of what may not be the person's own words. */
const remarkable = Uint8Array.from({ length: 256 }, (_, first) =>
  Number(first === 0xe2 || first === 0x3c || beginsSpoken(first)),
)
const markWidth = 3
const dash = 0x2d
const less = 0x3c
const greater = 0x3e
const space = 0x20

/**
 * The kind of a message, and the end of its words.
 * [Note: machine text] iOS begins everything that the program wrote with U+200E, and Android gives its own notices no name: both
 * hold in every language. Words only tell kinds of contact apart (a call, a deleted message), which count alike.
 */
export class Body {
  kind: number = kindCode.text
  /** Where the words end that the person wrote. */
  to = 0
  /** Headers in brackets: iOS. */
  readonly #ios: boolean
  readonly #opening: Opening

  constructor(ios: boolean, opening: Opening) {
    this.#ios = ios
    this.#opening = opening
  }

  /** Reads a first line, which is whole and whose words begin at `from`. */
  read(bytes: Uint8Array, from: number, line: Points): void {
    this.kind = from === line.to ? kindCode.media : this.#standIn(bytes, from, line.to)
    this.to = from
    if (this.kind < 0) this.readTail(bytes, from, line)
  }

  /** Whether a first line is beyond doubt the person's own words and no more, which most are: cheaper than `read`. */
  isPlain(bytes: Uint8Array, from: number, line: Points): boolean {
    const first = bytes[from] as number
    if (from === line.to || remarkable[first] !== 0) return false
    // Behind the three letters that begin a file's name.
    if (bytes[from + 3] === dash) return false
    return this.isPlainTail(bytes, from, line)
  }

  /** The same for a further line, whose tail alone may be another's. */
  isPlainTail(bytes: Uint8Array, from: number, { to, marked }: Points): boolean {
    if (bytes[to - 1] === greater) return false
    return !marked || !this.#ios || lastMark(bytes, Math.max(from, to - longestTail), to) < 0
  }

  /** Reads a line's end: the words, and what the program put behind them (a file's name, that something was left out or edited). */
  readTail(bytes: Uint8Array, from: number, { to, marked }: Points): void {
    this.kind = kindCode.text
    this.to = to
    if (bytes[to - 1] === greater) this.#suffixed(bytes, from, to)
    else if (this.#ios && marked) this.#captioned(bytes, from, to)
  }

  /** The kind of a text that is not the person's own as a whole; -1 for their words. */
  #standIn(bytes: Uint8Array, from: number, to: number): number {
    const first = bytes[from] ?? 0
    if (first === 0xe2 && isMachineMark(bytes, from)) {
      const behind = from + markWidth
      // On Android people write it, too, and the program only before a file's name.
      return this.#ios ? this.#machine(bytes, behind, to) : fileKind(bytes, behind, to)
    }
    if (first === less && bytes[to - 1] === greater) return angled(bytes, from, to)
    const named = fileKind(bytes, from, to)
    return named < 0 ? spokenKind(bytes, from, to) : named
  }

  /** Text that the program wrote in a message's place, from behind its mark. */
  #machine(bytes: Uint8Array, from: number, to: number): number {
    const named = fileKind(bytes, from, to)
    if (named >= 0) return named
    return bytes[to - 1] === greater ? angled(bytes, from, to) : this.#opening.kindOf(bytes, from, to)
  }

  /** Words with `<...>` behind them: a file that they are the caption of, or the remark that they were edited. */
  #suffixed(bytes: Uint8Array, from: number, to: number): void {
    const open = bytes.lastIndexOf(less, to - 1)
    if (open < from) return
    const marked = open - markWidth >= from && isMachineMark(bytes, open - markWidth)
    const inside = ascii(bytes, open, to)
    const isFile = marked && /\d{8}-/.test(inside)
    // A remark is several words; `<3` and `<b>` are the person's own.
    const isRemark = bytes[open - 1] === space && to - open > 12 && /^<[^/=<>]* [^/=<>]*>$/.test(inside)
    if (!marked && !isRemark) return
    if (isFile) this.kind = angled(bytes, open, to)
    this.to = trimmed(bytes, from, marked ? open - markWidth : open)
  }

  /** iOS: words, then a mark and what the program says was left out. */
  #captioned(bytes: Uint8Array, from: number, to: number): void {
    const found = lastMark(bytes, Math.max(from, to - longestTail), to)
    if (found <= from || bytes[found - 1] !== space) return
    this.kind = machineKind(bytes, found + markWidth, to)
    this.to = trimmed(bytes, from, found)
  }
}

/** What the program puts behind a caption takes fewer bytes. */
const longestTail = 80

/** The last machine mark in these bytes, or -1. */
function lastMark(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - markWidth; at >= from; at--)
    if (bytes[at] === 0xe2 && isMachineMark(bytes, at)) return at
  return -1
}

function trimmed(bytes: Uint8Array, from: number, to: number): number {
  let end = to
  while (end > from && bytes[end - 1] === space) end--
  return end
}

/** The ASCII of a short machine text, in lower case, other bytes as `?`. */
function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < Math.min(to, from + 300); at++) {
    const byte = bytes[at] ?? 0
    text += byte < 0x80 ? String.fromCharCode(byte) : '?'
  }
  return text.toLowerCase()
}
