import type { Matcher } from '@breakwater/core/cut'

/**
 * The words on the tab, which also change without a page being loaded: while they show the person, the host's name stands
 * there.
 */
export function quietTitle(matcher: Matcher): void {
  const shown = document.title
  const signs = matcher.mayHold(shown) ? matcher.signsIn(shown) : []
  if (signs.some(({ certainty }) => certainty !== 'weak')) document.title = location.hostname
}
