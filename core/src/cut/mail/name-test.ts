import { literal, stringList } from './sieve-text.ts'
import { spellings } from './spellings.ts'

/** What may stand before and after a name where it is a whole one: "Alex Rivera's", not "Alex Riverason". */
const before = [' ', '"', "'", '(', '“', '‘', '„', '«', ':', ',']
const after = [' ', '"', "'", ')', '”', '’', '“', '»', ':', ',', ';', '.', '!', '?', '…', '(', '<']

const spaceless = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/u

/**
 * A Sieve test for one name as whole words in the subject or the sender's shown name. Sieve has no word boundaries, so
 * they are spelt out: one list for what stands before, one for what stands after.
 */
export function nameTest(name: string): string {
  const written = spellings(name).map(literal)
  if (spaceless.test(name)) return matches(written.map(one => `*${one}*`))
  const begins = written.flatMap(one => [`${one}*`, ...before.map(sign => `*${sign}${one}*`)])
  const ends = written.flatMap(one => [`*${one}`, ...after.map(sign => `*${one}${literal(sign)}*`)])
  return `allof(${matches(begins)}, ${matches(ends)})`
}

function matches(patterns: readonly string[]): string {
  return `header :matches ["subject", "from"] ${stringList(patterns)}`
}
