import { isElement } from './tags.ts'

/** Words that stand in attributes: where a link leads, what a picture shows, what a control is called. */
export const labelNames = ['href', 'alt', 'aria-label', 'title'] as const

/** A link of more characters than this carries data, not an address. */
const longest = 2000

export interface Label {
  readonly element: Element
  readonly name: (typeof labelNames)[number]
  readonly value: string
}

/** The search that finds them. */
export const labelled = labelNames.map(name => `[${name}]`).join(',')

/** All labels of these nodes and of everything in them, found by the browser's own search. */
export function readLabels(nodes: readonly Node[]): readonly Label[] {
  const found: Label[] = []
  for (const node of nodes) {
    if (isElement(node)) readOwnLabels(node, found)
    if (isElement(node) ? node.firstElementChild !== null : node.nodeType === 11)
      for (const element of (node as Element | ShadowRoot).querySelectorAll(labelled))
        readOwnLabels(element, found)
  }
  return found
}

/** The labels of one element alone, added to `found`, which is given back. */
export function readOwnLabels(element: Element, found: Label[]): readonly Label[] {
  for (const name of labelNames) {
    const value = element.getAttribute(name)
    if (value !== null && value !== '') found.push({ element, name, value: value.slice(0, longest) })
  }
  return found
}
