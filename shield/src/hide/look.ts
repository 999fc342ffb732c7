import type { Matcher } from '@breakwater/core/cut'
import { type Label, readLabels } from './labels.ts'
import { readRuns } from './runs.ts'
import { type Hit, signsOfLabel, signsOfRun } from './signs.ts'
import { isElement } from './tags.ts'

/** Looks for the people of one setup in parts of a page. */
export interface Look {
  /** False only when nothing here can be a sign: asks the browser for all text at once, and walks nowhere. */
  couldHold(nodes: readonly Node[]): boolean
  /** Every sign in these neighbouring nodes. */
  hitsIn(nodes: readonly Node[]): readonly Hit[]
  /** Signs in these labels alone. */
  hitsInLabels(labels: readonly Label[]): readonly Hit[]
}

/** @param mayLead the cheap question before a link is read: see `compileLinkWords` */
export function createLook(matcher: Matcher, mayLead: (links: string) => boolean): Look {
  const labelsCouldHold = (labels: readonly Label[]) => {
    if (labels.length === 0) return false
    const { words, links } = joined(labels)
    return (links !== '' && mayLead(links)) || (words !== '' && matcher.mayHold(words))
  }
  const hitsInLabels = (labels: readonly Label[]) =>
    labelsCouldHold(labels) ? labels.flatMap(label => signsOfLabel(label, matcher, document.baseURI)) : []
  return {
    couldHold: nodes => matcher.mayHold(textOf(nodes)) || labelsCouldHold(readLabels(nodes)),
    hitsIn(nodes) {
      const hits: Hit[] = []
      if (matcher.mayHold(textOf(nodes)))
        readRuns(nodes, run => {
          if (matcher.mayHold(run.text)) hits.push(...signsOfRun(run, matcher))
        })
      hits.push(...hitsInLabels(readLabels(nodes)))
      return hits
    },
    hitsInLabels,
  }
}

/** All labels in two strings: words, and links. */
function joined(labels: readonly Label[]): { readonly words: string; readonly links: string } {
  let words = ''
  let links = ''
  for (const { name, value } of labels) {
    if (name === 'href') links += `${value}\n`
    else words += `${value}\n`
  }
  return { words, links }
}

/** Names never reach over blocks, so nothing has to stand between two nodes that are neighbours in the page. */
function textOf(nodes: readonly Node[]): string {
  const [first] = nodes
  if (nodes.length === 1 && first !== undefined) return first.textContent ?? ''
  let text = ''
  for (const node of nodes) text += isElement(node) || node.nodeType === 3 ? node.textContent : ''
  return text
}
