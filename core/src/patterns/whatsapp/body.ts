/** What kind of message a first line is. Whether it counts never hangs on the words of a language, see the notes below. */
import { kindCode } from '../events.ts'
import { isMachineMark } from './code-points.ts'
import { machineKind, spokenKind } from './machine-words.ts'

const markWidth = 3
const less = 0x3c
const greater = 0x3e
const space = 0x20
/** Machine text of more bytes is a notice: nothing that stands for a message is as long. */
const longestStandIn = 160

/** A first line from `from` to before `to`, whole, with what is known around it. */
export interface Line {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
  /** Headers in brackets: iOS, which marks all that it wrote itself. */
  readonly ios: boolean
  /** The first message of the file. */
  readonly opening: boolean
}

export interface Body {
  readonly kind: number
  /** Where the words end that the person wrote; `from` when they wrote none. */
  readonly to: number
}

/**
 * The kind of a message and the end of its words.
 * [Note: machine text] iOS begins everything that the program wrote with U+200E, and Android gives its own notices no name: both
 * hold in every language. Words only tell kinds of contact apart (a call, a deleted message), which count alike.
 */
export function bodyOf({ bytes, from, to, ios, opening }: Line): Body {
  if (to === from) return { kind: kindCode.media, to: from }
  if (isMachineMark(bytes, from))
    return { kind: machine(bytes, from + markWidth, to, opening && ios), to: from }
  const first = bytes[from] ?? 0
  const last = bytes[to - 1]
  if (first === less && last === greater) return { kind: angled(bytes, from, to), to: from }
  const named = fileKind(bytes, from, to)
  if (named >= 0) return { kind: named, to: from }
  const phrase = spokenKind(bytes, from, to)
  if (phrase >= 0) return { kind: phrase, to: from }
  return tailOf(bytes, from, to, ios)
}

/** A line's words, and what the program put behind them: the name of a file, or that something was left out or edited. */
export function tailOf(bytes: Uint8Array, from: number, to: number, ios: boolean): Body {
  if (bytes[to - 1] === greater) return suffixed(bytes, from, to)
  return ios ? captioned(bytes, from, to) : { kind: kindCode.text, to }
}

/** Text that the program wrote in a message's place, from behind its mark. */
function machine(bytes: Uint8Array, from: number, to: number, opening: boolean): number {
  const named = fileKind(bytes, from, to)
  if (named >= 0) return named
  if (bytes[to - 1] === greater) return angled(bytes, from, to)
  // The first is always the notice that messages are encrypted, which iOS puts under the other one's name.
  if (opening || to - from > longestStandIn) return kindCode.system
  return machineKind(bytes, from, to)
}

/** `<...>`: left out, or attached with the name of its file. */
function angled(bytes: Uint8Array, from: number, to: number): number {
  const text = ascii(bytes, from, to)
  if (text.includes('-sticker-')) return kindCode.sticker
  if (text.includes('-audio-') || text.includes('.opus>')) return kindCode.voice
  return kindCode.media
}

const androidKinds: Readonly<Record<string, number>> = { PTT: kindCode.voice, STK: kindCode.sticker }

/** Files by the names that Android gives them: three letters, a day, `WA` and a number. -1 for anything else. */
function fileKind(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 22 || bytes[from + 3] !== 0x2d || bytes[from + 12] !== 0x2d) return -1
  const name = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 19)))
  const found = /^([A-Z]{3})-\d{8}-WA\d{4}/.exec(name)
  return found ? (androidKinds[found[1] ?? ''] ?? kindCode.media) : -1
}

/** Words with `<...>` behind them: a file that they are the caption of, or the remark that they were edited. */
function suffixed(bytes: Uint8Array, from: number, to: number): Body {
  const open = bytes.lastIndexOf(less, to - 1)
  if (open <= from) return { kind: kindCode.text, to }
  const marked = open - markWidth >= from && isMachineMark(bytes, open - markWidth)
  const end = trimmed(bytes, from, marked ? open - markWidth : open)
  const inside = ascii(bytes, open, to)
  if (marked && /\d{8}-/.test(inside)) return { kind: angled(bytes, open, to), to: end }
  // A remark is several words; `<3` and `<b>` are the person's own.
  const remark =
    marked || (bytes[open - 1] === space && to - open > 12 && /^<[^/=<>]* [^/=<>]*>$/.test(inside))
  return { kind: kindCode.text, to: remark ? end : to }
}

/** iOS: words, then a mark and what the program says was left out. */
function captioned(bytes: Uint8Array, from: number, to: number): Body {
  const found = bytes.lastIndexOf(0xe2, to - 1)
  const isTail = found > from && to - found < 80 && bytes[found - 1] === space && isMachineMark(bytes, found)
  if (!isTail) return { kind: kindCode.text, to }
  return { kind: machineKind(bytes, found + markWidth, to), to: trimmed(bytes, from, found) }
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
