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

  constructor(ios: boolean) {
    this.#ios = ios
  }

  /** Reads a first line from `from` to before `to`, which is whole. `ascii` when no other byte is in it, `opening` for the first message of the file. */
  read(bytes: Uint8Array, from: number, to: number, ascii: boolean, opening: boolean): void {
    this.kind = from === to ? kindCode.media : this.#standIn(bytes, from, to, opening)
    this.to = from
    if (this.kind < 0) this.readTail(bytes, from, to, ascii)
  }

  /** Reads a line's end: the words, and what the program put behind them (a file's name, that something was left out or edited). */
  readTail(bytes: Uint8Array, from: number, to: number, ascii: boolean): void {
    this.kind = kindCode.text
    this.to = to
    if (bytes[to - 1] === greater) this.#suffixed(bytes, from, to)
    else if (this.#ios && !ascii) this.#captioned(bytes, from, to)
  }

  /** The kind of a text that is not the person's own as a whole; -1 for their words. */
  #standIn(bytes: Uint8Array, from: number, to: number, opening: boolean): number {
    const first = bytes[from] ?? 0
    if (first === 0xe2 && isMachineMark(bytes, from))
      return machine(bytes, from + markWidth, to, opening && this.#ios)
    if (first === less && bytes[to - 1] === greater) return angled(bytes, from, to)
    const named = fileKind(bytes, from, to)
    return named < 0 ? spokenKind(bytes, from, to) : named
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
  if (holds(bytes, from, to, stickerPart)) return kindCode.sticker
  const isVoice = holds(bytes, from, to, audioPart) || holds(bytes, Math.max(from, to - 6), to, voiceEnd)
  return isVoice ? kindCode.voice : kindCode.media
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const stickerPart = bytesOf('-STICKER-')
const audioPart = bytesOf('-AUDIO-')
const voiceEnd = bytesOf('.opus>')

function holds(bytes: Uint8Array, from: number, to: number, part: Uint8Array): boolean {
  const first = part[0]
  for (let at = from; at <= to - part.length; at++) {
    if (bytes[at] !== first) continue
    let same = 1
    while (same < part.length && bytes[at + same] === part[same]) same++
    if (same === part.length) return true
  }
  return false
}

/** Files by the names that Android gives them: three letters, a day, `WA` and a number. -1 for anything else. */
function fileKind(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 22 || bytes[from + 3] !== 0x2d || bytes[from + 12] !== 0x2d) return -1
  if (bytes[from + 13] !== 0x57 || bytes[from + 14] !== 0x41) return -1
  for (let at = from + 4; at < from + 19; at++)
    if (at < from + 12 || at > from + 14) if (!isDigit(bytes[at])) return -1
  const type = String.fromCharCode(bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0)
  if (type === 'PTT') return kindCode.voice
  return type === 'STK' ? kindCode.sticker : kindCode.media
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39

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
