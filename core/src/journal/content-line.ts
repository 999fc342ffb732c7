/** Lines as calendar files (RFC 5545, 3.1) and cards (RFC 2426, 2.6) share them: folded, each ended by CRLF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

/** Free text as a value: backslash, semicolon and comma escaped, line ends written as `\n`. RFC 5545, 3.3.11; RFC 2426, 4. */
export function escapedText(text: string): string {
  return text.replaceAll(/[\\;,]/g, found => `\\${found}`).replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** At most 75 octets a line, the next ones beginning with a space, and no character torn apart. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let room = 75
  for (const character of line) {
    const size = encoder.encode(character).length
    if (size > room) {
      folded += '\r\n '
      room = 74
    }
    folded += character
    room -= size
  }
  return folded
}
