import { isElement, isParent } from './tags.ts'

/** Words that stand in attributes: where a link leads, what a picture shows, what a control is called. */
export const labelNames = ['href', 'alt', 'aria-label', 'title'] as const

/** A link of more characters than this carries data, not an address. */
const longest = 2000

export interface Label {
  readonly element: Element
  readonly name: (typeof labelNames)[number]
  readonly value: string
}

/** Finds labels other than links; many pictures have an empty description, which says nothing. */
const wordSearch = '[alt]:not([alt=""]),[aria-label],[title]'

/** A selector for all elements with labels, of those with links only what `linkSearch` finds. */
export const labelSearch = (linkSearch: string | undefined): string =>
  linkSearch === undefined ? wordSearch : `${linkSearch},${wordSearch}`

const everyLabel = labelSearch('[href]')

/**
 * The labels of these nodes and of everything in them, found by the browser's own search; that is much faster than to
 * look at each link of a long page.
 */
export function readLabels(nodes: readonly Node[], search = everyLabel): readonly Label[] {
  const found: Label[] = []
  for (const node of nodes) {
    if (isElement(node)) readOwnLabels(node, found)
    if (!isParent(node)) continue
    const elements = node.querySelectorAll(search)
    // By number: to walk through a list of the browser's own takes longer than to read it.
    for (let at = 0; at < elements.length; at++) {
      const element = elements[at]
      if (element !== undefined) readOwnLabels(element, found)
    }
  }
  return found
}

/** The labels of one element alone, added to `found`, which is given back. */
export function readOwnLabels(element: Element, found: Label[]): readonly Label[] {
  for (const name of labelNames) {
    const value = element.getAttribute(name)
    if (value === null || value === '') continue
    found.push({ element, name, value: value.length > longest ? value.slice(0, longest) : value })
  }
  return found
}
