import { isElement, isInline, isText } from './tags.ts'

/** Neighbouring nodes of a page that are read together. */
export type Piece = readonly Node[]

/** How many neighbours on each side can belong to one run: names are short. */
const reach = 40

/** So many small nodes are asked about at once. */
const together = 256

/**
 * The pieces in which these new neighbours are to be read: each block by itself, small ones together, and words with the
 * words beside them, because a name may have come in parts. What is in `taken` was read with others; it grows.
 */
export function piecesOf(nodes: Iterable<Node>, taken: Set<Node>): readonly Piece[] {
  const pieces: Piece[] = []
  let small: Node[] = []
  const close = () => {
    if (small.length > 0) pieces.push(small)
    small = []
  }
  for (const node of nodes) {
    if (taken.has(node)) continue
    taken.add(node)
    if (isText(node) || (isElement(node) && isInline(node))) pieces.push(wordsAround(node, taken))
    else if (isElement(node) && node.childElementCount > 0) pieces.push([node])
    else if (isElement(node)) {
      small.push(node)
      if (small.length >= together) close()
    }
  }
  close()
  return pieces
}

/** The inline nodes on both sides of this one, in the block that holds them. */
export function wordsAround(node: Node, taken: Set<Node>): Piece {
  let inner = node
  while (inner.parentNode !== null && isElement(inner.parentNode) && isInline(inner.parentNode))
    inner = inner.parentNode
  const before = neighbours(inner, 'previousSibling').reverse()
  const piece = [...before, inner, ...neighbours(inner, 'nextSibling')]
  for (const one of piece) taken.add(one)
  return piece
}

function neighbours(from: Node, side: 'previousSibling' | 'nextSibling'): Node[] {
  const found: Node[] = []
  for (let one = from[side]; one !== null && found.length < reach; one = one[side]) {
    if (isElement(one) && !isInline(one) && one.tagName !== 'BR') break
    found.push(one)
  }
  return found
}

/** The parts of a large element, in order: together they say all that it says, but for its own attributes. */
export function partsOf(element: Element | ShadowRoot): readonly Piece[] {
  const pieces: Node[][] = []
  let words: Node[] = []
  for (const node of element.childNodes) {
    const isWord = isText(node) || (isElement(node) && (isInline(node) || node.tagName === 'BR'))
    if (isWord) words.push(node)
    else if (isElement(node)) {
      if (words.length > 0) pieces.push(words)
      words = []
      pieces.push([node])
    }
  }
  if (words.length > 0) pieces.push(words)
  return pieces
}
