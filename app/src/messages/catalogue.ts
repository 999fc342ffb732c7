import i18next, { type TFunction } from 'i18next'
import common from './en/common.json'
import today from './en/today.json'
import { isPseudo, type Language } from './languages.ts'

/** The words of the first screen come with the first load. */
const atHand: Partial<Record<string, object>> = { common, today }

/** One JSON file each in the folder of a language; those that are not at hand come with their screen. */
const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' })

export type Namespace = keyof import('i18next').CustomTypeOptions['resources'] & string

/** What screens have asked for so far; a change of language fetches it anew. */
const wanted = new Set<Namespace>(['common', 'today'])

let current: Language = { tag: 'en', direction: 'ltr', name: 'English' }

/** Sets the language and loads the words in use. Called before the first screen and whenever the choice changes. */
export async function useLanguage(language: Language): Promise<void> {
  current = language
  await i18next.init({
    lng: language.tag,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await Promise.all([...wanted].map(loadMessages))
}

export function currentLanguage(): Language {
  return current
}

/** Makes the words of a screen ready. A missing file is a bug and throws. */
export async function loadMessages(namespace: Namespace): Promise<void> {
  wanted.add(namespace)
  if (i18next.hasResourceBundle(current.tag, namespace)) return
  i18next.addResourceBundle(current.tag, namespace, await translated(namespace))
}

async function translated(namespace: Namespace): Promise<object> {
  const source = isPseudo(current) ? 'en' : current.tag
  const near = source === 'en' ? atHand[namespace] : undefined
  const words = near ?? (await files[`./${source}/${namespace}.json`]?.())
  if (words === undefined) throw new Error(`no messages: ${source}/${namespace}`)
  return localised(words)
}

/** Text of `content/` for the current language; the pseudo-languages are made from it on the spot. */
export async function localised<T extends object>(text: T): Promise<T> {
  if (!isPseudo(current)) return text
  const { pseudoTree } = await import('./pseudo.ts')
  return pseudoTree(text, current.direction === 'rtl')
}

/** The sentences of a namespace. Missing keys do not compile. */
export function words<N extends Namespace>(namespace: N): TFunction<N> {
  return i18next.getFixedT(current.tag, namespace)
}
