const forms = ['NFC', 'NFD'] as const

/**
 * Every spelling of a text that a mail server has to be told. Sieve's own comparison, `i;ascii-casemap`, knows the
 * capitals of A to Z only (RFC 4790, 9.2), and Pigeonhole has no other: "Åsa" needs "åsa", "ÅSA" and the letters that
 * are put together from two. A text of plain letters stands once.
 */
export function spellings(text: string): readonly string[] {
  if (isPlain(text)) return [text]
  const all = forms.flatMap(form => {
    const written = text.normalize(form)
    return [written, written.toLowerCase(), written.toUpperCase()]
  })
  return onceEach(all)
}

/** Every spelling of a mail address: also with its domain in the letters in which it travels (`xn--`). */
export function addressSpellings(address: string): readonly string[] {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  const travelling = isPlain(domain) ? undefined : URL.parse(`https://${domain}`)?.hostname
  const spelt = travelling === undefined ? [] : spellings(`${address.slice(0, at + 1)}${travelling}`)
  return onceEach([...spellings(address), ...spelt])
}

/** The first of those that the server holds to be the same. */
function onceEach(texts: readonly string[]): readonly string[] {
  const firsts = new Map<string, string>()
  for (const text of texts) {
    const key = text.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())
    if (!firsts.has(key)) firsts.set(key, text)
  }
  return [...firsts.values()]
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}
