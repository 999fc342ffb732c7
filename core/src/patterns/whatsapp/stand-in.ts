/** What stands in a message's place and names a file, in every language. */
import { kindCode } from '../events.ts'

/** `<...>`: left out, or attached with the name of its file. */
export function angled(bytes: Uint8Array, from: number, to: number): number {
  const dash = 0x2d
  let kind = stands(bytes, to - voiceEnd.length, voiceEnd) ? kindCode.voice : kindCode.media
  const last = to - audioPart.length
  for (let at = from; at <= last; at++) {
    if (bytes[at] !== dash) continue
    if (at <= to - stickerPart.length && stands(bytes, at, stickerPart)) return kindCode.sticker
    if (stands(bytes, at, audioPart)) kind = kindCode.voice
  }
  return kind
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const stickerPart = bytesOf('-STICKER-')
const audioPart = bytesOf('-AUDIO-')
const voiceEnd = bytesOf('.opus>')

function stands(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  for (let next = 0; next < part.length; next++) if (bytes[at + next] !== part[next]) return false
  return true
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
