/**
 * The beginning of what somebody wrote, for a line: its first line, at most `most` characters (as read, not as stored),
 * cut between two words where there are any, with an ellipsis where it goes on. Undefined when nothing is written.
 */
export function firstWords(text: string, most: number): string | undefined {
  const whole = text.trim()
  const line = whole.split(/\s*[\r\n]+/, 1)[0] ?? ''
  if (line === '') return undefined
  const characters = [...line]
  if (characters.length <= most) return line === whole ? line : `${line} …`
  const cut = characters.slice(0, most).join('')
  const atWord = cut.replace(/\s+\S*$/u, '')
  return `${atWord} …`
}
