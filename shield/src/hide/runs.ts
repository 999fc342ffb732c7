import { seam } from '../cut.ts'
import { isElement, isEmphasis, isInline, isText, isUnread } from './tags.ts'

/** Words that are read in one breath: the text of neighbouring inline elements, joined with `seam`. */
export interface Run {
  /** White space as a reader sees it: one space where the source has many. */
  readonly text: string
  readonly parts: readonly { readonly node: Text; readonly start: number }[]
  /** Holds marked words, so that a word may be cut into several elements. */
  readonly emphasised: boolean
}

const wide = /[\t\n\r\f]| {2}/

/** Gathers one run after the other; a block ends what was gathered. */
class Gathering {
  #text = ''
  #parts: Run['parts'][number][] = []
  #emphasised = false
  #seam = false
  readonly #give: (run: Run) => void

  constructor(give: (run: Run) => void) {
    this.#give = give
  }

  add(node: Text): void {
    if (this.#seam && this.#text !== '') this.#text += seam
    this.#seam = false
    this.#parts.push({ node, start: this.#text.length })
    this.#text += wide.test(node.data) ? node.data.replace(/\s+/g, ' ') : node.data
  }

  /** An inline element begins or ends here. */
  cross(element: Element): void {
    this.#seam = true
    if (isEmphasis(element)) this.#emphasised = true
    if (element.tagName === 'WBR') this.#emphasised = true
  }

  lineBreak(): void {
    if (this.#text !== '') this.#text += '\n'
  }

  end(): void {
    if (this.#text.trim() !== '')
      this.#give({ text: this.#text, parts: this.#parts, emphasised: this.#emphasised })
    this.#text = ''
    this.#parts = []
    this.#emphasised = false
    this.#seam = false
  }
}

/**
 * Gives every run of text in these neighbouring nodes, in the order of the page. Fields, scripts and what is being
 * written are left out. Without recursion: a page may be nested as deep as it likes.
 */
export function readRuns(nodes: readonly Node[], give: (run: Run) => void): void {
  const gathering = new Gathering(give)
  for (const node of nodes) readNode(node, gathering)
  gathering.end()
}

function readNode(top: Node, gathering: Gathering): void {
  let node: Node | null = top
  while (node !== null) {
    const inner: Node | null = enter(node, gathering)
    if (inner !== null) {
      node = inner
      continue
    }
    node = next(node, top, gathering)
  }
}

/** Reads a node; its first child, when there is something in it to read. */
function enter(node: Node, gathering: Gathering): Node | null {
  if (isText(node)) gathering.add(node)
  if (!isElement(node)) return node.nodeType === 11 ? node.firstChild : null
  if (node.tagName === 'BR') gathering.lineBreak()
  if (isUnread(node)) return null
  pass(node, gathering)
  return node.firstChild
}

/** The node after this one, leaving elements on the way; null after `top`. */
function next(from: Node, top: Node, gathering: Gathering): Node | null {
  let node = from
  // Whatever holds it was entered, and so is read: only the first one may not be.
  if (isElement(node) && !isUnread(node)) pass(node, gathering)
  while (node !== top) {
    const beside = node.nextSibling
    if (beside !== null) return beside
    if (node.parentNode === null) return null
    node = node.parentNode
    if (isElement(node)) pass(node, gathering)
  }
  return null
}

function pass(element: Element, gathering: Gathering): void {
  if (element.tagName === 'BR') return
  if (isInline(element)) gathering.cross(element)
  else gathering.end()
}

/** The element that holds the character at `place` of a run. */
export function elementAt(run: Run, place: number): Element | null {
  let holder = run.parts[0]
  for (const part of run.parts) {
    if (part.start > place) break
    holder = part
  }
  return holder?.node.parentElement ?? shadowHost(holder?.node)
}

/** Text directly in a shadow root belongs to the element that wears it. */
function shadowHost(node: Node | undefined): Element | null {
  const root = node?.parentNode
  return root instanceof ShadowRoot ? root.host : null
}
