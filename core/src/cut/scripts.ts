/** Scripts that are written without spaces between words, or with endings glued to names: no edge of a word to ask for. */
const noEdges =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u

/** East Asian names: one sign is a word, and the space between family and given name is optional. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]+$/u

/** This character can stand in the middle of running text without an edge before or after it. */
export const hasNoEdge = (character: string): boolean => noEdges.test(character)

export const isEastAsian = (word: string): boolean => eastAsian.test(word)

/** As many as a reader counts: a letter with the signs that stand on it is one. */
export const letterCount = (word: string): number => [...word.replaceAll(/\p{M}/gu, '')].length
