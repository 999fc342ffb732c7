const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ğ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ʠ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
}

/**
 * A sentence as a longer, accented one in brackets that can still be read: what shows without brackets on a screen
 * was hard-wired, what is cut off has too little room. `{{names}}` and `{blanks}` stay as they are. With `mirrored`, the sentence is
 * set in right-to-left marks.
 */
export function pseudo(text: string, mirrored: boolean): string {
  const accented = text.replace(/\{\{[^}]*\}\}|\{[a-z]+\}|[a-z]/gi, part =>
    part.length > 1 ? part : accent(part),
  )
  const padded = `[${accented}${'~'.repeat(Math.ceil(text.length * 0.2))}]`
  return mirrored ? `\u202e${padded}\u202c` : padded
}

function accent(letter: string): string {
  const lower = accents[letter.toLowerCase()] ?? letter
  return letter === letter.toLowerCase() ? lower : lower.toUpperCase()
}

/** Fields of `content/` that name something for the program and are shown to nobody. */
export const codes: ReadonlySet<string> = new Set([
  'id',
  'weight',
  'channel',
  'platform',
  'aim',
  'reversible',
  'checked',
  'status',
  'topic',
  'claims',
  'arises',
  'screen',
  'who',
  'gate',
])

const none: ReadonlySet<string> = new Set()

/** The same for every sentence in a tree of JSON. Catalogues hold nothing else; in `content/` some fields are codes. */
export function pseudoTree<T>(value: T, mirrored: boolean, named: ReadonlySet<string> = none): T {
  if (typeof value === 'string') return pseudo(value, mirrored) as T
  if (Array.isArray(value)) return value.map(item => pseudoTree(item, mirrored, named)) as T
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([key, item]) => [
    key,
    named.has(key) ? item : pseudoTree(item, mirrored, named),
  ])
  return Object.fromEntries(pairs) as T
}
