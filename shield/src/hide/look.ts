import type { Matcher } from '@breakwater/core/cut'
import { type Label, labelSearch, readLabels } from './labels.ts'
import type { LinkWords } from './link-words.ts'
import { type Piece, partsOf } from './pieces.ts'
import { readRuns } from './runs.ts'
import { type Hit, signsOfLabel, signsOfRun } from './signs.ts'
import { isElement, isInline, isParent, isUnread } from './tags.ts'

/** Looks for the people of one setup in parts of a page. */
export interface Look {
  /** Every sign in these neighbouring nodes, of which `text` is all text: the browser is asked for it before any walk. */
  hitsIn(nodes: readonly Node[], text?: string): readonly Hit[]
  /** Signs in these labels alone. */
  hitsInLabels(labels: readonly Label[]): readonly Hit[]
}

/** @param links the cheap question before a link is read */
export function createLook(matcher: Matcher, { mayLead, search }: LinkWords): Look {
  const labelled = labelSearch(search)
  const hitsInText = (nodes: readonly Node[], text: string) => {
    if (!matcher.mayHold(text)) return []
    const hits: Hit[] = []
    for (const part of partsWithSigns(nodes, matcher, steps))
      readRuns(part, run => hits.push(...signsOfRun(run, matcher)))
    return hits
  }
  const hitsInLabels = (labels: readonly Label[]) => {
    if (!couldHold(labels, matcher, mayLead)) return []
    const base = document.baseURI
    return labels.flatMap(label =>
      // Each link by itself before it is taken apart, which is dear.
      label.name === 'href' && !mayLead(label.value) ? [] : signsOfLabel(label, matcher, base),
    )
  }
  return {
    hitsIn: (nodes, text = textOf(nodes)) => [
      ...hitsInText(nodes, text),
      ...hitsInLabels(readLabels(nodes, labelled)),
    ],
    hitsInLabels,
  }
}

/** So deep the text of each block is asked for by itself, so that a text is never read more often than this. */
const steps = 3

/** The blocks in which a sign may stand: to walk through a whole item node by node is the dearest way to read it. */
function partsWithSigns(nodes: Piece, matcher: Matcher, left: number): readonly Piece[] {
  const [only] = nodes
  if (left === 0 || nodes.length !== 1 || only === undefined || !isParent(only)) return [nodes]
  if (isElement(only) && (isInline(only) || isUnread(only))) return [nodes]
  // A script or a field between two words ends no run: only a whole walk reads over it.
  for (const child of only.children) if (isUnread(child)) return [nodes]
  return partsOf(only)
    .filter(part => matcher.mayHold(textOf(part)))
    .flatMap(part => partsWithSigns(part, matcher, left - 1))
}

/** All labels are asked about at once, as two strings: words, and links. */
function couldHold(labels: readonly Label[], matcher: Matcher, mayLead: (links: string) => boolean): boolean {
  let words = ''
  let links = ''
  for (const { name, value } of labels) {
    if (name === 'href') links += `${value}\n`
    else words += `${value}\n`
  }
  return (links !== '' && mayLead(links)) || (words !== '' && matcher.mayHold(words))
}

/** Names never reach over blocks, so nothing has to stand between two nodes that are neighbours in the page. */
export function textOf(nodes: readonly Node[]): string {
  const [first] = nodes
  if (nodes.length === 1 && first !== undefined) return first.textContent ?? ''
  let text = ''
  for (const node of nodes) text += isElement(node) || node.nodeType === 3 ? node.textContent : ''
  return text
}
