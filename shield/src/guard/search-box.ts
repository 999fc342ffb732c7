import type { Case } from './case.ts'
import { type Ear, isEnter, isPress, stop } from './ears.ts'
import { isSearchField, searchFieldOf, typedIn } from './search-fields.ts'
import { targetOf, wordsOf } from './tree.ts'

/**
 * A search for them is paused: Enter, the button, or a suggestion with a name of theirs. The address that goes to the
 * pause is that of this page, so that what was typed does not travel.
 */
export function guardSearches(about: Case): Ear {
  return {
    hears: event => {
      if (Date.now() < about.goUntil || !looksForThem(about, event)) return
      stop(event)
      if (!isPress(event) || event.type === 'click')
        about.say({ ask: 'pause', address: location.href, why: 'search' })
    },
  }
}

function looksForThem({ matcher }: Case, event: Event): boolean {
  const target = targetOf(event)
  if (target === undefined) return false
  if (isEnter(event)) return isSearchField(target) && matcher.looksFor(typedIn(target))
  if (event.type === 'submit' || (isPress(event) && isSubmit(target))) {
    const field = searchFieldOf(target)
    return field !== undefined && matcher.looksFor(typedIn(field))
  }
  return isPress(event) && picksThem(matcher.looksFor, target)
}

const isSubmit = (element: Element) =>
  element.closest(
    'button:not([type=button]),input[type=submit],input[type=image],[role=search] button,search button',
  ) !== null

/** A suggestion under a field: only the ones of a search, because in a list of friends no search begins. */
function picksThem(looksFor: (words: string) => boolean, target: Element): boolean {
  const option = target.closest('[role=option]')
  const field = document.activeElement
  return option !== null && field !== null && isSearchField(field) && looksFor(wordsOf(option))
}
