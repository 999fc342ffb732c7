/**
 * One person who is put away, in every spelling in which they can be recognised. All values are as `readIdentifier`
 * spells them: handles without `@`, profiles `https://host/path`, phones in E.164, mail domains in small letters.
 */
export interface Shielded {
  readonly names: readonly string[]
  /** Also a first name alone: counts only near a second sign. */
  readonly nicknames: readonly string[]
  readonly handles: readonly string[]
  readonly profiles: readonly string[]
  readonly phones: readonly string[]
  readonly mails: readonly string[]
  /** Handles, addresses and profiles of namesakes, marked "not them": what carries one of these stays visible. */
  readonly notThem: readonly string[]
}

/** Of whom no spelling is known: what a person is made of by adding some. */
export const nobody: Shielded = {
  names: [],
  nicknames: [],
  handles: [],
  profiles: [],
  phones: [],
  mails: [],
  notThem: [],
}

/**
 * How sure a sign is. certain: a handle, number, mail or profile address; strong: a full name as the words of a link to
 * a profile; medium: a full name in running text; weak: a first name or nickname.
 */
export type Certainty = 'certain' | 'strong' | 'medium' | 'weak'

export interface Sign {
  readonly certainty: Certainty
  readonly by: 'name' | 'nickname' | 'handle' | 'profile' | 'phone' | 'mail'
  /** Place in the text that was read, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** Between two inline nodes of one run of text: a boundary of words, and skipped inside of a name. */
export const seam = '\uE000'

/** Recognises the people of one setup. Compiled once; every question is linear in what is read. */
export interface Matcher {
  /** False only when nothing in this text can be a sign: the cheap question before a closer look. */
  mayHold(text: string): boolean
  /** Every sign in a run of text (nodes joined by `seam`), in order, the surer one where two overlap. */
  signsIn(text: string): readonly Sign[]
  /** The page, thread, number or mail address of them that this link leads to. `base`: the page it stands on. */
  signInLink(href: string, base?: string): Sign | undefined
  /** This text or link carries a handle or address that was marked "not them". */
  isNamesake(textOrLink: string): boolean
  /** These words, typed into a field that searches, look for them. */
  looksFor(words: string): boolean
}
