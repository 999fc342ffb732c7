/** A text as Sieve's quoted string (RFC 5228, 2.4.2): only the backslash and the quote are escaped. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, found => `\\${found}`)}"`
}

/** A list of strings, each in a line of its own; Sieve has no empty list. */
export function stringList(texts: readonly string[]): string {
  return `[${texts.map(text => `\n    ${quoted(text)}`).join(',')}\n  ]`
}

/** A text that `:matches` reads as it stands: its wildcards lose their meaning (RFC 5228, 2.7.1). */
export function literal(text: string): string {
  return text.replaceAll(/[*?\\]/g, found => `\\${found}`)
}

/** Lines that only people read. Whatever breaks a line begins another one that is a remark too. */
export function remark(text: string): readonly string[] {
  return text.split(/\p{Cc}+/u).map(line => `# ${line}`)
}
