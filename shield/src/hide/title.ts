import type { Matcher } from '@breakwater/core/cut'
import type { Questions } from './questions.ts'

/**
 * The words on the tab, which also change without a page being loaded: while they show the person, the host's name stands
 * there; also when the page has asked about too many titles.
 */
export function quietTitle(matcher: Matcher, questions: Pick<Questions, 'allowsTexts'>): void {
  const shown = document.title
  if (shown === location.hostname) return
  const signs = matcher.mayHold(shown) ? matcher.signsIn(shown) : []
  const shows = signs.some(({ certainty }) => certainty !== 'weak')
  if (!questions.allowsTexts([shown]) || shows) document.title = location.hostname
}
