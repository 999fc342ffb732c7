import { alikeBeside, mayGo, parentOf } from './box.ts'
import { isElement, isText } from './tags.ts'

/** So few characters beside an item are only its frame: "passed on", "2 min". */
const little = 60

/** Worth keeping beside an item, however short. */
const worth =
  'input,textarea,select,video,p,h1,h2,h3,h4,h5,h6,article,[role="article"],li,[role="listitem"],tr'

/**
 * The largest element around `box` that holds nothing else worth reading, so that no empty frame stays behind.
 * One of two or more alike is an item itself, and what holds them a list.
 * @param cell what a known site measures its list by: never narrower than that, where one is around the box
 */
export function widen(box: Element, cell?: string): Element {
  const known = cell === undefined ? null : box.closest(cell)
  let widest = known !== null && mayGo(known) ? known : box
  for (let outer = parentOf(widest); outer !== null; outer = parentOf(widest)) {
    if (alikeBeside(widest) > 0 || !mayGo(outer) || !holdsOnly(outer, widest)) break
    widest = outer
  }
  return widest
}

function holdsOnly(outer: Element, inner: Element): boolean {
  let left = little
  const siblings = inner.parentNode === outer ? outer.childNodes : (inner.parentNode?.childNodes ?? [])
  for (const node of siblings) {
    if (node === inner || node.contains(inner)) continue
    if (isText(node)) left -= node.data.trim().length
    if (!isElement(node)) continue
    if (node.matches(worth) || node.querySelector(worth) !== null || showsPicture(node)) return false
    left -= node.textContent?.trim().length ?? 0
    if (left <= 0) return false
  }
  return left > 0
}

/** A picture with nothing said about it is an ornament of the frame; one with a text is content of its own. */
const showsPicture = (element: Element): boolean =>
  element.matches('img[alt]:not([alt=""])') || element.querySelector('img[alt]:not([alt=""])') !== null
