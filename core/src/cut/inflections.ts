import { table } from './inflection-table.ts'

/** Languages in which names change their endings and for which there is a table. */
export type InflectedLanguage = keyof typeof table

/** How one ending of a word becomes others; `''` as the ending fits every word. */
export interface Ending {
  readonly ends: string
  readonly becomes: readonly string[]
}

/** No name is offered in more forms than a person can look through. */
const most = 24

/**
 * Other forms of a name in languages that decline names (Анна Иванова: Анны Ивановой), for the person to confirm; never
 * matched by rule, because many of them are names of others. The language is told by the script and by letters or
 * endings; where several fit, all are offered. Empty for a name of one letter or of an unknown script.
 */
export function namesToSuggest(name: string, languages = languagesOf(name)): readonly string[] {
  const words = name.normalize('NFC').trim().split(/\s+/)
  const forms = languages.flatMap(language => declined(words, table[language]))
  return [...new Set(forms)].filter(form => form !== words.join(' ')).slice(0, most)
}

/** The languages of the tables in whose letters this name can be written; Latin names without a sign of one: none. */
export function languagesOf(name: string): readonly InflectedLanguage[] {
  const signs: Readonly<Record<InflectedLanguage, RegExp>> = {
    ru: /^[\p{Script=Cyrillic}\s-]+$/u,
    pl: /[ąćęłńóśźż]|(?:ski|ska|cki|cka|wicz|czyk|szcz|owa)(?:\s|$)/iu,
    cs: /[ěřůčďťň]|(?:ová|ský|ská|cký|cká)(?:\s|$)/iu,
    fi: /(?:nen|niemi|mäki|järvi|lahti|koski|ainen)(?:\s|$)/iu,
    hu: /[őű]|(?:^|\s)(?:nagy|kovács|szabó|tóth|horváth|varga|kiss|molnár|németh)(?:\s|$)/iu,
    tr: /[ğışİ]|(?:oğlu|oglu|türk|demir|yılmaz|kaya|çelik)(?:\s|$)/u,
  }
  const all = Object.keys(table) as InflectedLanguage[]
  return all.filter(language => signs[language].test(name.normalize('NFC')))
}

/** One form of the whole name for each case: the first words stay as they are where a language changes the last only. */
function declined(
  words: readonly string[],
  { endings, all }: (typeof table)[InflectedLanguage],
): readonly string[] {
  const changes = words.map((word, at) => (all || at === words.length - 1 ? formsOf(word, endings) : []))
  const cases = Math.max(...changes.map(forms => forms.length))
  return Array.from({ length: cases }, (_, at) =>
    words.map((word, place) => changes[place]?.[at] ?? changes[place]?.at(-1) ?? word).join(' '),
  )
}

/** In the order of the cases of the table. The first ending that fits counts, so longer ones stand first. */
function formsOf(word: string, endings: readonly Ending[]): readonly string[] {
  if ([...word].length < 2) return []
  const fits = endings.find(({ ends }) => word.toLowerCase().endsWith(ends))
  if (fits === undefined) return []
  const stem = word.slice(0, word.length - fits.ends.length)
  return fits.becomes.map(becomes => stem + becomes)
}
