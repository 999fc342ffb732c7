import { seam } from './shielded.ts'

/**
 * One spelling for what a reader takes for the same: small letters, no accents or points, no invisible characters, `ss`
 * for `ß`, western digits. Vowel signs of Indic and South-East Asian scripts and the two marks of Kana are letters in
 * their own right and stay. Unicode normal forms: UAX 15.
 */
export interface Folded {
  readonly text: string
  /** Place in the text that was folded, for each place in `text` and for its end; left out when they are equal. */
  readonly places?: readonly number[]
}

/** Accents and points of Latin, Greek, Cyrillic, Hebrew, Arabic; nukta; tatweel; what is not seen. */
const dropped = [
  '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640',
  '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u093c\\u1ab0-\\u1aff\\u1dc0-\\u1dff',
  '\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff',
].join('')
const drop = new RegExp(`[${dropped}]`, 'g')

/** What normal forms leave apart and readers do not. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const otherLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/** Where the ten digits of a script begin. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0,
]

const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  const zero = zeros.find(zero => code >= zero && code < zero + 10)
  return zero === undefined ? digit : String(code - zero)
}

/** Characters that folding never changes: no need to look closer at text that has no others. */
const unchanged =
  '\\0-\\x7f\\xa0-\\xa7\\xa9\\xab\\xac\\xae\\xb0\\xb1\\xb6\\xb7\\xbb\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\ue000'
const changeable = new RegExp(`[^${unchanged}]`)

/** A syllable of Hangul in parts, a half-wide Kana with its mark, or one character with all that stands on it. */
const cluster = new RegExp(
  `[\\uac00-\\ud7a3](?![\\u11a8-\\u11ff])[${dropped}]*` +
    `|(?:[\\u1100-\\u11ff\\u3131-\\u318e\\uffa0-\\uffdc\\uac00-\\ud7a3][${dropped}]*)+` +
    `|[^][\\p{M}\\uff9e\\uff9f${dropped}]*`,
  'gu',
)

const foldCluster = (part: string): string =>
  part
    .normalize('NFKD')
    .replace(drop, '')
    .toLowerCase()
    .replace(drop, '')
    .replace(otherLetters, letter => letters[letter] ?? letter)
    .replace(/[\u0660-\u17e9]/g, westernDigit)
    .normalize('NFC')

const foldRun = (run: string): string => run.replace(cluster, foldCluster)

/** Whether this text has to be folded before it can be compared; other text only by its capital letters. */
export const needsFolding = (text: string): boolean => changeable.test(text)

/** In one spelling, as described above. Twice is the same as once. Linear. */
export const fold = (text: string): string => text.replace(/[^\0-\x7f]+/g, foldRun).toLowerCase()

/** The same, with the place of each character in what was given. */
export function foldWithPlaces(text: string): Folded {
  if (!needsFolding(text)) return { text: text.toLowerCase() }
  let folded = ''
  const places: number[] = []
  for (const { 0: part, index } of text.matchAll(cluster)) {
    const piece = part <= '\x7f' && part.length === 1 ? part.toLowerCase() : foldCluster(part)
    for (let i = 0; i < piece.length; i++) places.push(index)
    folded += piece
  }
  return { text: folded, places: [...places, text.length] }
}

/** The part of the given text that stands behind `start` to `end` of the folded one. */
export function placeOf({ places }: Folded, start: number, end: number): { start: number; end: number } {
  if (places === undefined) return { start, end }
  let after = end
  while (after < places.length - 1 && places[after] === places[end - 1]) after++
  return { start: places[start] ?? 0, end: places[after] ?? places.length }
}

export const withoutSeams = (text: string): string => (text.includes(seam) ? text.replaceAll(seam, '') : text)
