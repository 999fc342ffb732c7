import type { Marks } from './marks.ts'
import { type Piece, piecesOf, wordsAround } from './pieces.ts'
import type { PutAway } from './put-away.ts'
import { isElement } from './tags.ts'

/** What is to be done after the page changed. */
export interface Changes {
  /** New or changed content, each node once. */
  readonly pieces: readonly Piece[]
  /** Elements of which a link or label changed. */
  readonly labelled: readonly Element[]
  /** What is put away, in which something changed. */
  readonly boxes: ReadonlySet<Element>
  /** Elements on which the page wrote our own attribute. */
  readonly restored: readonly Element[]
  /** The words on the tab may have changed. */
  readonly title: boolean
}

/** With more records than this at once, the places that changed are read anew, not every single change. */
const flood = 3000

/** Makes work of what a MutationObserver tells. Linear in the records: what came with its parent is read with it. */
export function readRecords(records: readonly MutationRecord[], away: PutAway, marks: Marks): Changes {
  return records.length > flood ? readFlood(records, away) : readEach(records, away, marks)
}

function readEach(records: readonly MutationRecord[], away: PutAway, marks: Marks): Changes {
  const taken = new Set<Node>()
  const pieces: Piece[] = []
  const labelled: Element[] = []
  const boxes = new Set<Element>()
  const restored: Element[] = []
  let title = false
  for (const { type, target, addedNodes, attributeName } of records) {
    if (type === 'attributes' && attributeName === away.attribute) {
      if (isElement(target)) restored.push(target)
      continue
    }
    if (marks.isMark(target)) continue
    if (isTitle(target)) {
      title = true
      continue
    }
    // Ours come one by one.
    if (addedNodes.length === 1 && addedNodes[0] !== undefined && marks.isMark(addedNodes[0])) continue
    const box = away.holderOf(target)
    if (box !== undefined) boxes.add(box)
    else if (type === 'attributes') {
      if (isElement(target)) labelled.push(target)
    } else if (type === 'characterData') {
      if (target.isConnected && !taken.has(target)) pieces.push(wordsAround(target, taken))
    } else if (taken.has(target)) for (const node of addedNodes) taken.add(node)
    else pieces.push(...piecesOf(connected(addedNodes), taken))
  }
  return { pieces, labelled, boxes, restored, title }
}

function readFlood(records: readonly MutationRecord[], away: PutAway): Changes {
  const targets = new Set<Element>()
  const boxes = new Set<Element>()
  const restored: Element[] = []
  for (const { target, type, attributeName } of records) {
    const element = isElement(target) ? target : target.parentElement
    if (element === null) continue
    if (type === 'attributes' && attributeName === away.attribute) restored.push(element)
    else targets.add(element)
  }
  for (const target of targets) {
    const box = away.holderOf(target)
    if (box === undefined) continue
    boxes.add(box)
    targets.delete(target)
  }
  const roots =
    targets.size > flood ? [document.documentElement] : [...targets].filter(one => one.isConnected)
  return { pieces: roots.map(root => [root]), labelled: [], boxes, restored, title: true }
}

const isTitle = (target: Node): boolean =>
  target.nodeName === 'TITLE' || target.nodeName === 'HEAD' || target.parentNode?.nodeName === 'TITLE'

function connected(nodes: NodeList): readonly Node[] {
  const found: Node[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.isConnected) found.push(node)
  }
  return found
}
