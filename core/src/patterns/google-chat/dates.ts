import { proses } from './locale-table.ts'
import { ProseReader } from './prose.ts'

/**
 * Reads the dates of one export, which are prose in the language of who asked for it. A language counts only while every date so
 * far is one in it; as long as there are several, all of them must mean the same moment.
 */
export class Dates {
  #languages: readonly ProseReader[] = proses.map(prose => new ProseReader(prose))

  /** Milliseconds since 1970; NaN for a form that no known language writes, or that two read differently. */
  read(text: string): number {
    const told = this.#languages.map(language => ({ language, at: language.read(text) }))
    const known = told.filter(({ at }) => !Number.isNaN(at))
    const [first] = known
    if (!first || known.some(({ at }) => at !== first.at)) return Number.NaN
    this.#languages = known.map(({ language }) => language)
    return first.at
  }
}
