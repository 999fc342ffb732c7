import { seam } from './shielded.ts'

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

const codePoint = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`
const otherDigits = new RegExp(
  `[${zeros.map(zero => `${codePoint(zero)}-${codePoint(zero + 9)}`).join('')}]`,
  'g',
)
const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  const zero = zeros.find(zero => code >= zero && code < zero + 10)
  return zero === undefined ? digit : String(code - zero)
}

/** Characters that folding never changes: no need to look closer at text that has no others. */
const unchanged =
  '\\0-\\x7f\\xa0-\\xa7\\xa9\\xab\\xac\\xae\\xb0\\xb1\\xb6\\xb7\\xbb\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\ue000'
const changeable = new RegExp(`[^${unchanged}]`)

/** Whether this text has to be folded before it can be compared; other text only by its capital letters. */
export const needsFolding = (text: string): boolean => changeable.test(text)

/**
 * One spelling for what a reader takes for the same: small letters, no accents or points, no invisible characters, `ss`
 * for `ß`, western digits. Vowel signs of Indic and South-East Asian scripts and the two marks of Kana are letters in
 * their own right and stay. Unicode normal forms: UAX 15. Twice
 * is the same as once. Linear, by the means of the engine alone.
 */
export const fold = (text: string): string =>
  needsFolding(text)
    ? text
        .normalize('NFKD')
        .replace(drop, '')
        .toLowerCase()
        .replace(drop, '')
        .replace(otherLetters, letter => letters[letter] ?? letter)
        .replace(otherDigits, westernDigit)
        .normalize('NFC')
    : text.toLowerCase()

/** A syllable of Hangul in parts, a half-wide Kana with its mark, or one character with all that stands on it. */
const cluster = new RegExp(
  `[\\uac00-\\ud7a3](?![\\u11a8-\\u11ff])[${dropped}]{0,32}` +
    `|(?:[\\u1100-\\u11ff\\u3131-\\u318e\\uffa0-\\uffdc\\uac00-\\ud7a3][${dropped}]{0,4}){1,32}` +
    `|[^][\\p{M}\\uff9e\\uff9f${dropped}]{0,32}`,
  'gu',
)

/**
 * For each place in the folded text, and for its end, the place in the given one; undefined when they are equal. Exact
 * but for marks piled up by the dozen.
 */
export function placesIn(text: string, folded: string): readonly number[] | undefined {
  if (!needsFolding(text)) return undefined
  const lengths = new Map<string, number>()
  const places: number[] = []
  for (const { 0: part, index } of text.matchAll(cluster)) {
    const length = lengths.get(part) ?? fold(part).length
    lengths.set(part, length)
    for (let i = 0; i < length; i++) places.push(index)
  }
  while (places.length < folded.length) places.push(text.length)
  places[folded.length] = text.length
  return places
}

/** The part of the given text that stands behind `start` to `end` of the folded one. */
export function placeOf(places: readonly number[] | undefined, start: number, end: number) {
  if (places === undefined) return { start, end }
  let after = end
  while (after < places.length - 1 && places[after] === places[end - 1]) after++
  return { start: places[start] ?? 0, end: places[after] ?? 0 }
}

export const withoutSeams = (text: string): string => (text.includes(seam) ? text.replaceAll(seam, '') : text)
