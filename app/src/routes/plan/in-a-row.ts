import { currentLanguage } from '../../messages/catalogue.ts'

/** `Monday, Tuesday and Friday`: several things in one sentence, joined as the language joins them. */
export function inARow(things: readonly string[]): string {
  return new Intl.ListFormat(currentLanguage().tag, { type: 'conjunction' }).format(things)
}
