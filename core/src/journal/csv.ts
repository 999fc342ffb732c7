/**
 * One cell of a table for spreadsheets. A text that would be taken for a formula gets an apostrophe in front (OWASP,
 * "CSV Injection"): words somebody sent, pasted into a note, must not run there.
 */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}

/** A table as text, RFC 4180, with a byte order mark: spreadsheets then see UTF-8. Rows end with CR LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}
