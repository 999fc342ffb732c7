/** The words of a namespace as they lie in its file: sentences, and groups of sentences. */
export type Words = { readonly [key: string]: string | Words }

export type Values = Readonly<Record<string, unknown>>

/**
 * The sentence for a key (`group.name`), with `{{value}}` filled in. With a `count` the form that the language wants:
 * `key_zero` for nought where it is written, else `key_one`, `key_few` and so on, else `key_other` (CLDR's plural rules).
 * A key without a sentence comes back itself, so that a mistake is seen and nothing fails.
 */
export function translate(words: Words, language: string, key: string, values: Values = {}): string {
  const sentence = forms(key, values.count, language)
    .map(form => sentenceAt(words, form))
    .find(found => found !== undefined)
  return sentence === undefined ? key : fill(sentence, values)
}

function forms(key: string, count: unknown, language: string): string[] {
  if (typeof count !== 'number') return [key]
  const form = pluralRules(language).select(count)
  return [...(count === 0 ? [`${key}_zero`] : []), `${key}_${form}`, `${key}_other`, key]
}

function sentenceAt(words: Words, key: string): string | undefined {
  let found: string | Words | undefined = words
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined
  return typeof found === 'string' ? found : undefined
}

function fill(sentence: string, values: Values): string {
  return sentence.replaceAll(/\{\{\s*([^{}\s]+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

const known = new Map<string, Intl.PluralRules>()

function pluralRules(language: string): Intl.PluralRules {
  const rules = known.get(language) ?? new Intl.PluralRules(language)
  known.set(language, rules)
  return rules
}
