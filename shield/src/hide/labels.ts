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
 * @param search finds elements with labels; where it finds others too, `each` is told of all, and of these nodes, before
 * any label is read
 */
export function readLabels(
  nodes: readonly Node[],
  search = everyLabel,
  each?: (element: Element) => void,
): readonly Label[] {
  const elements: Element[] = []
  for (const node of nodes) {
    if (isElement(node)) elements.push(node)
    if (isParent(node)) for (const element of node.querySelectorAll(search)) elements.push(element)
  }
  if (each !== undefined) for (const element of elements) each(element)
  const found: Label[] = []
  for (const element of elements) readOwnLabels(element, found)
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
