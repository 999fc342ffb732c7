import type { Matcher, Setup } from '@breakwater/core/cut'
import { seam } from '../cut.ts'
import { nextTask } from '../next-task.ts'
import { boxOf } from './box.ts'
import type { Weigh } from './evidence.ts'
import type { Look } from './look.ts'
import { widen } from './widen.ts'

/** What is to be warm before the first name comes. */
export interface Warmed {
  readonly setup: Setup
  readonly matcher: Matcher
  readonly look: Look
  readonly weigh: Weigh
}

/**
 * Does what the first name on a page would have to wait for, in small tasks while nothing else is to be done: an engine
 * compiles functions at their first use, and expressions for good at the second. Only a matter of pace; the samples are in
 * a document of our own that no page sees.
 * @param goesOn is asked before every step
 */
export async function warmUp(warmed: Warmed, goesOn: () => boolean): Promise<void> {
  for (const step of steps(warmed)) {
    await nextTask('last')
    if (!goesOn()) return
    step()
  }
}

function steps({ setup, matcher, look, weigh }: Warmed): readonly (() => unknown)[] {
  const name = setup.people.flatMap(one => [...one.names, ...one.nicknames, ...one.handles])[0]
  if (name === undefined) return []
  const link = setup.people.flatMap(({ profiles }) => profiles)[0] ?? `/@${name}`
  const item = sampleOf(name, link)
  const read = (text: string) => () => matcher.signsIn(text)
  return [
    read(name),
    read(name),
    read(`${name}${seam}.`),
    read(`${name}${seam}.`),
    () => matcher.signInLink(link, document.baseURI),
    () => look.hitsIn([item]),
    () => weigh(item, look.hitsIn([item])),
    () => [boxOf(item), widen(item)],
  ]
}

function sampleOf(name: string, link: string): Element {
  const own = document.implementation.createHTMLDocument('')
  const item = own.body.appendChild(own.createElement('article'))
  const author = item.appendChild(own.createElement('a'))
  author.setAttribute('href', link)
  author.appendChild(own.createElement('span')).textContent = name
  item.appendChild(own.createElement('p')).textContent = name
  return item
}
