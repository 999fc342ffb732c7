/** How long a line may be: two lines of a phone's lock screen. */
export const longestText = 60

/** Why a line cannot stand on a lock screen. `name`: somebody is named in it. `telling`: it says what the app is for. */
export type TextProblem = 'empty' | 'long' | 'name' | 'telling'

/**
 * What is wrong with a line that the person typed for the lock screen; undefined when it can stand there. `names`: of the people in the
 * journal. `telling`: words of the language that give away what this is about.
 */
export function textProblem(
  typed: string,
  names: readonly string[],
  telling: readonly string[],
): TextProblem | undefined {
  const text = plain(typed).trim()
  if (text === '') return 'empty'
  if (typed.trim().length > longestText) return 'long'
  const parts = names.flatMap(name => [name, ...name.split(/\s+/)])
  if (parts.some(part => part.trim().length > 1 && holds(text, part))) return 'name'
  return telling.some(word => holds(text, word)) ? 'telling' : undefined
}

/** As a word of its own: "Al" is not in "also". */
function holds(text: string, word: string): boolean {
  const wanted = plain(word).trim()
  const letter = /[\p{L}\p{N}]/u
  for (let at = text.indexOf(wanted); wanted !== '' && at >= 0; at = text.indexOf(wanted, at + 1))
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + wanted.length] ?? ' ')) return true
  return false
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
