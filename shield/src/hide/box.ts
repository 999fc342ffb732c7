import { isElement, isInline, isShadowRoot, isWritten } from './tags.ts'

/** What a page itself calls an item. */
const item =
  'article,[role="article"],li,[role="listitem"],[role="row"],[role="option"],[role="menuitem"],[role="gridcell"],' +
  '[role="treeitem"],tr,option'

/** Never put away: the page itself, its feeds and forms. */
const never =
  'html,body,main,form,[role="main"],[role="feed"],[role="application"],[role="list"],[role="listbox"],[role="grid"],' +
  '[role="table"],ul,ol,dl,table,tbody,thead,nav,[role="navigation"]'

const searchField =
  'input[type="search"],[role="searchbox"],input[name="q"],input[name="search"],input[name="query"]'

/** Words, not items, even where many of them stand side by side. */
const words = new Set('P H1 H2 H3 H4 H5 H6 BR HR PRE TD TH DD DT BLOCKQUOTE FIGCAPTION LABEL'.split(' '))

/** Only what shows a quoted or passed-on post around somebody's words. */
const quoting = /(?:^|[\s_-])(?:quot|boost|reblog|repost|retweet|reshare|shared|embed)/i

/** The parent as a reader sees it: out of a shadow root comes the element that wears it. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  if (parent === null) return null
  if (isShadowRoot(parent)) return parent.host
  return isElement(parent) ? parent : null
}

/** The smallest whole item that shows this element; undefined when there is none that may be put away, and in what is being written. */
export function boxOf(at: Element): Element | undefined {
  if (at.closest('head') !== null || isWritten(at)) return undefined
  const box = itemAround(at) ?? repeatedAround(at) ?? ownBlock(at)
  return box === undefined || isJustWritten(box) ? undefined : box
}

const lineField =
  'input[type="email"],input[role="combobox"],input[aria-autocomplete],[role="combobox"][contenteditable]'
const writtenIn = `:scope > :is(${lineField}),:scope > * > :is(${lineField})`
const shortText = 120

/** A name that was just put into a field stands in a small box beside it: who cannot see it cannot take it out again. */
function isJustWritten(box: Element): boolean {
  if ((box.textContent?.length ?? 0) > shortText || box.matches('[role="option"],option,article'))
    return false
  const field = box.parentElement?.querySelector(writtenIn)
  return field !== null && field !== undefined && !box.contains(field)
}

/** Whether this element may be put away as a whole: it is not the page, a list, or what holds its heading or search. */
export function mayGo(element: Element): boolean {
  if (element.matches(never)) return false
  return !holdsLandmark(element) && !isMostOfPage(element)
}

function itemAround(at: Element): Element | undefined {
  for (let one: Element | null = at; one !== null; one = parentOf(one)) {
    if (one.matches(item)) {
      if (!mayGo(one)) return undefined
      return quotedFrom(one) ?? one
    }
    if (one.matches('main,body,[role="main"]')) return undefined
  }
  return undefined
}

/** Quoted or passed on: the item around the quoted one, because nothing of it makes sense alone. */
function quotedFrom(inner: Element): Element | undefined {
  let isQuoted = quoting.test(classOf(inner))
  for (let one = parentOf(inner); one !== null; one = parentOf(one)) {
    if (one.matches(item)) return isQuoted && mayGo(one) ? one : undefined
    if (one.tagName === 'BLOCKQUOTE' || quoting.test(classOf(one))) isQuoted = true
    if (one.matches(never)) return undefined
  }
  return undefined
}

/** Where a page names no items, repetition makes them: the first of many alike, better one that holds more than words. */
function repeatedAround(at: Element): Element | undefined {
  let smallest: Element | undefined
  for (let one: Element | null = at; one !== null; one = parentOf(one)) {
    if (one.matches(never) && one !== at) break
    if (words.has(one.tagName) || isInlineWord(one) || alikeBeside(one) < 2 || !mayGo(one)) continue
    if (holdsMore(one)) return one
    smallest ??= one
  }
  return smallest
}

/** A link among links is an item; a word among words is not. */
const isInlineWord = (element: Element): boolean =>
  isInline(element) && (element.tagName !== 'A' || element.querySelector('img,svg,div') === null)

/** How many of the eight before and the eight after are of the same tag and class. */
export const alikeBeside = (element: Element): number =>
  alike(element, 'nextElementSibling') + alike(element, 'previousElementSibling')

function alike(element: Element, side: 'nextElementSibling' | 'previousElementSibling'): number {
  let count = 0
  let sibling = element[side]
  for (let step = 0; sibling !== null && step < 8; step++) {
    if (sibling.tagName === element.tagName && classOf(sibling) === classOf(element)) count++
    sibling = sibling[side]
  }
  return count
}

const classOf = (element: Element): string => element.getAttribute('class') ?? ''

/** A picture, a time, a control: an item and not a line of text. */
const holdsMore = (element: Element): boolean =>
  element.querySelector('img,svg,video,picture,time,button,a[href]') !== null

/** The block that the words stand in, within one shadow root; at least the element itself. */
function ownBlock(at: Element): Element | undefined {
  let block = at
  for (let one: Element | null = at; one !== null; one = parentOf(one)) {
    block = one
    if (!isInline(one) || one.parentElement === null) break
  }
  if (isOwn(block)) return block
  return isOwn(at) ? at : undefined
}

const isOwn = (element: Element): boolean => !element.matches(never) && !holdsLandmark(element)

/** The heading of the page (where every post has one, none is that of the page), or the field that searches it. */
function holdsLandmark(element: Element): boolean {
  if (element.firstElementChild === null) return false
  if (element.querySelector(searchField) !== null) return true
  return element.querySelector('h1') !== null && document.getElementsByTagName('h1').length < 3
}

const smallText = 2000
let pageText = { length: 0, at: -1 }

/** More than six tenths of all words of the page, of which there are enough to say so. */
function isMostOfPage(element: Element): boolean {
  const own = element.textContent?.length ?? 0
  if (own < smallText) return false
  const now = performance.now()
  if (now - pageText.at > 1000 || pageText.at < 0)
    pageText = { length: document.body?.textContent?.length ?? 0, at: now }
  return own > pageText.length * 0.6
}
