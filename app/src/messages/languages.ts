export interface Language {
  /** BCP 47 tag, also the name of its folder. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** Its own name for itself. */
  readonly name: string
}

/** The languages that are complete. A new one: a folder beside `en`, a line here, and docs in CONTRIBUTING.md. */
export const languages: readonly Language[] = [{ tag: 'en', direction: 'ltr', name: 'English' }]

/**
 * Made from English by the program, for tests: en-XA accented and longer, ar-XB right to left. A browser gets them
 * only by asking for exactly these tags.
 */
const pseudo: readonly Language[] = [
  { tag: 'en-XA', direction: 'ltr', name: 'Pseudo' },
  { tag: 'ar-XB', direction: 'rtl', name: 'Pseudo, right to left' },
]

/** The language to show: the chosen one, else the first wish of the device that we have, else English. */
export function pickLanguage(chosen: string, wishes: readonly string[]): Language {
  const [english] = languages as readonly [Language]
  const exact = [...languages, ...pseudo].find(
    language => language.tag === chosen || language.tag === wishes[0],
  )
  if (exact !== undefined) return exact
  const roots = wishes.map(wish => wish.split('-')[0])
  return languages.find(language => roots.includes(language.tag)) ?? english
}

export function isPseudo(language: Language): boolean {
  return pseudo.includes(language)
}
