import { PatternsFailure } from '../failure.ts'

/** Endings of files that could hold a chat; everything else stays packed. */
const wantedEndings = /\.(?:txt|jsonl?|csv|xml|html?|db|db-wal)$/i

/** What the Finder adds to a zip: no file of a program that writes chats. */
const finders = /(?:^|\/)(?:__MACOSX\/|\._)/

export const couldBeChat = (name: string): boolean => wantedEndings.test(name) && !finders.test(name)

/** Characters of the bytes 80 to FF in code page 437, which a zip means where it does not say UTF-8. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A name as text. Many programs write UTF-8 without saying so, and no word of code page 437 is UTF-8 by chance. */
function nameOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return Array.from(bytes, byte =>
      byte < 128 ? String.fromCharCode(byte) : cp437.charAt(byte - 128),
    ).join('')
  }
}

/**
 * A path inside of the zip, with `/` between its parts and no empty ones; ends in `/` for a folder.
 * @throws PatternsFailure `unsafeZip` for one that points outside
 */
export function pathOf(bytes: Uint8Array, file: string): string {
  const written = nameOf(bytes).replaceAll('\\', '/')
  const parts = written.split('/')
  const outside = written.startsWith('/') || /^[a-z]:/i.test(written) || parts.includes('..')
  if (outside || written.includes('\0')) throw new PatternsFailure('unsafeZip', { file })
  const path = parts.filter(part => part !== '' && part !== '.').join('/')
  return written.endsWith('/') ? `${path}/` : path
}
