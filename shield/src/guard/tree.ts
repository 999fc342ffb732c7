import { seam } from '../cut.ts'
import { isTokenWord } from '../hide/sheet.ts'

/** The element that an event began at, also inside of open shadow roots. */
export function targetOf(event: Event): Element | undefined {
  const [first] = event.composedPath()
  if (first instanceof Element) return first
  return first instanceof Node ? (first.parentElement ?? undefined) : undefined
}

/** Parent, or the host of the shadow root that this is the top of. */
export function above(element: Element): Element | undefined {
  const root = element.parentNode
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined)
}

/** The element itself and everything that holds it, from the inside out, through open shadow roots. */
export function* outwards(element: Element): Generator<Element> {
  for (let one: Element | undefined = element; one !== undefined; one = above(one)) yield one
}

export const nearestIn = (place: Element, selector: string): Element[] => [
  ...place.querySelectorAll(selector),
]

/**
 * The place of what can be seen of an element, or could be if we had not put it away; nothing for what the page itself
 * does not show.
 */
export function placeOf(element: Element): DOMRect | undefined {
  const away = putAwayAround(element)
  const box = (away ?? element).getBoundingClientRect()
  if (away !== undefined) return box
  return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true })
    ? box
    : undefined
}

/** What is put away in this page carries one attribute, named by the random word of this page load (hide/sheet.ts). */
function putAwayAround(element: Element): Element | undefined {
  let found: Element | undefined
  for (const one of outwards(element))
    if (one.getAttributeNames().some(name => name.startsWith('data-') && isTokenWord(name.slice(5))))
      found = one
  return found
}

/**
 * The words in an element, text node by text node with a seam between: "AR" of a round picture and "Alex Rivera" beside
 * it stay two.
 */
export function wordsOf(element: Element): string {
  return textsIn(element)
    .map(node => node.data.trim())
    .filter(text => text !== '')
    .join(seam)
}

export function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node)
  return texts
}
