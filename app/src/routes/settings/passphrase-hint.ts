export type PassphraseHint = 'none' | 'pin' | 'short' | 'known' | 'strong'

/** Six words of a list of 7,776 are 77 bits; words that people choose themselves carry less, hence "or more". */
const wordsWanted = 6

/** Below this, a computer goes through everything a person is likely to choose. */
const shortest = 10

/** Signs from which on a passphrase without blanks is taken for a made-up string of letters. */
const longString = 24

/**
 * What can honestly be said about a passphrase by looking at it. A hint, not a measure: only the person knows whether
 * the words are a line of a song.
 */
export function passphraseHint(passphrase: string): PassphraseHint {
  const typed = passphrase.trim()
  if (typed === '') return 'none'
  if (typed.length < shortest || /^[\d\s.-]+$/.test(typed)) return 'pin'
  const words = typed
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter(word => word.length > 1)
  const different = new Set(words).size
  if (different >= wordsWanted) return 'strong'
  if (words.length >= wordsWanted || new Set(typed).size < 5) return 'known'
  return typed.length >= longString && words.length === 1 ? 'strong' : 'short'
}
