import words from '../messages/en.json' with { type: 'json' }

export type Word = Exclude<keyof typeof words, 'error'>
export type Trouble = Exclude<keyof (typeof words)['error'], 'unexpected'>

/** A sentence, with its places filled. */
export function word(key: Word, places: Readonly<Record<string, string | number>> = {}): string {
  return fill(words[key], places)
}

/** What went wrong in plain words, and what to do. */
export function trouble(key: Trouble | 'unexpected', places: Readonly<Record<string, string>> = {}): string {
  return fill(words.error[key], { usage: words.usage, ...places })
}

function fill(sentence: string, places: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (found, name: string) => String(places[name] ?? found))
}
