/** What stands in a message's place and names a file, in every language. */
import { kindCode } from '../events.ts'

/** `<...>`: left out, or attached with the name of its file. */
export function angled(bytes: Uint8Array, from: number, to: number): number {
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
export function fileKind(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 22 || bytes[from + 3] !== 0x2d || bytes[from + 12] !== 0x2d) return -1
  if (bytes[from + 13] !== 0x57 || bytes[from + 14] !== 0x41) return -1
  for (let at = from + 4; at < from + 19; at++)
    if (at < from + 12 || at > from + 14) if (!isDigit(bytes[at])) return -1
  const type = String.fromCharCode(bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0)
  if (type === 'PTT') return kindCode.voice
  return type === 'STK' ? kindCode.sticker : kindCode.media
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
