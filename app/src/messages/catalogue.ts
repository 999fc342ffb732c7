import type { TFunction } from 'i18next'
import common from './en/common.json'
import today from './en/today.json'
import { isPseudo, type Language } from './languages.ts'
import { translate, type Values, type Words } from './translate.ts'

/** The words of the first screen come with the first load. */
const atHand: Partial<Record<string, object>> = { common, today }

/** One JSON file each in the folder of a language; those that are not at hand come with their screen. */
const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' })

export type Namespace = keyof import('i18next').CustomTypeOptions['resources'] & string

/** What screens have asked for so far; a change of language fetches it anew. */
const wanted = new Set<Namespace>(['common', 'today'])

let current: Language = { tag: 'en', direction: 'ltr', name: 'English' }

/** The words that were fetched, under `language/namespace`. */
const loaded = new Map<string, Words>()

/** Sets the language and loads the words in use. Called before the first screen and whenever the choice changes. */
export async function useLanguage(language: Language): Promise<void> {
  current = language
  await Promise.all([...wanted].map(loadMessages))
}

export function currentLanguage(): Language {
  return current
}

/** Makes the words of a screen ready. A missing file is a bug and throws. */
export async function loadMessages(namespace: Namespace): Promise<void> {
  wanted.add(namespace)
  const place = `${current.tag}/${namespace}`
  if (!loaded.has(place)) loaded.set(place, (await translated(namespace)) as Words)
}

async function translated(namespace: Namespace): Promise<object> {
  const source = isPseudo(current) ? 'en' : current.tag
  const near = source === 'en' ? atHand[namespace] : undefined
  const words = near ?? (await files[`./${source}/${namespace}.json`]?.())
  if (words === undefined) throw new Error(`no messages: ${source}/${namespace}`)
  return made(words, 'catalogue')
}

/** Text of `content/` for the current language. */
export function localised<T extends object>(text: T): Promise<T> {
  return made(text, 'content')
}

/** The pseudo-languages are made from the English text on the spot. */
async function made<T extends object>(text: T, from: 'catalogue' | 'content'): Promise<T> {
  if (!isPseudo(current)) return text
  const { codes, pseudoTree } = await import('./pseudo.ts')
  return pseudoTree(text, current.direction === 'rtl', from === 'content' ? codes : undefined)
}

/**
 * The sentences of a namespace. Missing keys do not compile: the types are i18next's, its program is not in the app,
 * because it weighs more than all the words of the first screen.
 */
export function words<N extends Namespace>(namespace: N): TFunction<N> {
  const { tag } = current
  const say = (key: string, values?: Values) =>
    translate(loaded.get(`${tag}/${namespace}`) ?? {}, tag, key, values)
  return say as unknown as TFunction<N>
}
