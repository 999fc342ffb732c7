const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** What XML 1.0 has no place for, escaped or not (XML 1.0, 2.2). Halves of a character are made whole before. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as the value of an attribute. What XML cannot hold becomes a space, and so does whatever breaks a line. */
export function attribute(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unwritable, ' ')
    .replaceAll(/[\t\n\r]/g, ' ')
    .replaceAll(/[&<>"']/g, found => entities[found] ?? '')
}
