/** Whose phone a file is from: it is named after the other one. */

/** The part of a path that names the chat: the file's own, or that of the zip around a `_chat.txt`. */
function namingPart(path: string): string {
  const parts = path.split('/').filter(part => part !== '')
  const own = parts.at(-1) ?? ''
  const named = own.toLowerCase() === '_chat.txt' ? (parts.at(-2) ?? '') : own
  return named.replace(/\.(txt|zip)$/i, '')
}

/** Words alone: what a file's name cannot hold is not in them. */
const wordsOf = (text: string) =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `

/** Whether a chat's file, by its path, is named after this person. */
export function isNamedAfter(path: string, person: string): boolean {
  const words = wordsOf(person)
  if (words.trim() === '') return false
  const file = wordsOf(namingPart(path))
  // Japanese puts its own words behind the name without a space.
  return file.includes(words) || (/[^\p{Script=Latin}]/u.test(file) && file.startsWith(words.trimEnd()))
}

/** Index of the owner among two people, when the file is named after the other one and not after both. */
export function ownerOf(path: string, people: readonly string[]): number | undefined {
  if (people.length !== 2) return undefined
  const named = people.flatMap((person, index) => (isNamedAfter(path, person) ? [index] : []))
  const [first = 0, second] = named
  if (named.length === 0) return undefined
  if (second === undefined) return 1 - first
  // One name within the other: the longer one is meant.
  const [a, b] = people.map(person => wordsOf(person))
  if (a === undefined || b === undefined || a === b) return undefined
  if (a.includes(b)) return 1
  return b.includes(a) ? 0 : undefined
}
