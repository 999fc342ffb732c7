/** Parts of regular expressions for RE2 that find words in an address, in which all but ASCII is percent-encoded. */

/** What may stand between two words of a search. */
export const urlJoint = '(?:[+._-]|%20)*'

export const urlLiteral = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** One letter as people type it and as it is written without its accents; capital only where a word begins. */
function urlLetter(letter: string, isFirst: boolean): string {
  if (/^[\x21-\x7e]$/.test(letter)) return urlLiteral(letter)
  const base = letter.normalize('NFKD')[0] ?? ''
  const typed = [letter, ...(isFirst ? [letter.toUpperCase()] : [])].map(one =>
    encodeURIComponent(one).toLowerCase(),
  )
  const ways = new Set([...(/^[a-z]$/.test(base) ? [base] : []), ...typed])
  return ways.size === 1 ? [...ways].join('') : `(?:${[...ways].join('|')})`
}

/** The letters of one word, each in its notations, for an expression that ignores the case of ASCII letters. */
export const urlWord = (word: string): readonly string[] =>
  [...word.normalize('NFC').toLowerCase()].filter(isWhole).map((letter, at) => urlLetter(letter, at === 0))

/** Half of a pair cannot stand in an address. */
const isWhole = (letter: string): boolean => !/^[\ud800-\udfff]$/.test(letter)

/**
 * How much of the 2 KB that Chromium gives to one compiled expression this takes, in instructions of RE2: one for each
 * character or class, two for each branch, one for each repetition. Measured with `isRegexSupported` in Chromium 156.
 */
export function costOf(regex: string): number {
  let cost = 0
  for (let at = 0; at < regex.length; at++) {
    const sign = regex[at]
    if (sign === ')') continue
    if (sign === '(' && regex.startsWith('?:', at + 1)) {
      at += 2
      continue
    }
    if (sign === '\\') at++
    else if (sign === '[') at = classEnd(regex, at)
    cost += sign === '|' ? 2 : 1
  }
  return cost
}

function classEnd(regex: string, start: number): number {
  const end = regex.indexOf(']', start)
  return end < 0 ? start : end
}

/** A little less than Chromium takes: its own count joins and splits what is alike. */
export const budget = 91
