import { seam } from '../cut.ts'
import { saysSend } from './send-words.ts'
import { outwards, placeOf, textsIn } from './tree.ts'

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading],header,[role=banner],legend,caption,summary'
/** What was said, and lists of whom one could talk to: names in there are no heading of this thread. */
const histories =
  '[role=log],[role=feed],[role=list],[role=listbox],[role=navigation],[role=tree],nav,ul,ol,aside,article,[aria-live]'
/** More than this is no heading but a page; looking further would only cost. */
const most = 600

/** What stands above an editor in one part of the page. */
export interface Above {
  /** Each heading or line as one run: its text nodes, trimmed, with a seam between. */
  readonly texts: readonly string[]
  /** A real heading was among them: nothing further outside is the heading of this thread. */
  readonly last: boolean
}

/**
 * The words above an editor in its own column, outside of everything that scrolls and of every history, from the
 * nearest part outwards until a heading is met.
 */
export function* aboveEditor(editor: Element): Generator<Above> {
  const floor = editor.getBoundingClientRect()
  let inner: Element = editor
  for (const place of outwards(editor)) {
    const texts = place === editor ? [] : textsAbove(place, inner, floor)
    const titles = texts.filter(isTitle)
    if (titles.length > 0) yield { texts: runs(titles), last: true }
    else if (texts.length > 0) yield { texts: runs(texts), last: false }
    if (titles.length > 0) return
    inner = place
  }
}

/** Text nodes of one heading, or of one line where there is none, belong together; so does the address in its title. */
function runs(texts: readonly Text[]): string[] {
  const lines = Map.groupBy(texts, text => text.parentElement?.closest(headings) ?? lineOf(text))
  return [...lines].map(([holder, line]) =>
    [...line.map(text => text.data.trim()), ...titlesOf(holder, line)].join(seam),
  )
}

function titlesOf(holder: Element | null, line: readonly Text[]): string[] {
  const holders = new Set([holder, ...line.map(({ parentElement }) => parentElement)])
  return [...holders].map(one => one?.getAttribute('title') ?? '').filter(title => title !== '')
}

function lineOf(text: Text): Element | null {
  let holder = text.parentElement
  while (holder !== null && getComputedStyle(holder).display.startsWith('inline'))
    holder = holder.parentElement
  return holder
}

/** A heading that only names what one does here ("Reply") heads no thread. */
function isTitle(text: Text): boolean {
  return text.parentElement?.closest(headings) != null && !saysSend(text.data)
}

function textsAbove(place: Element, inner: Element, floor: DOMRect): Text[] {
  const found: Text[] = []
  let seen = 0
  for (const child of place.children) {
    if (child === inner || child.contains(inner)) break
    if (isHistory(child)) continue
    for (const text of textsIn(child)) {
      if (++seen > most) return found
      if (text.data.trim() !== '' && isAbove(text, child, floor)) found.push(text)
    }
  }
  return found
}

function isAbove(text: Text, part: Element, floor: DOMRect): boolean {
  const holder = text.parentElement
  if (holder === null || /^(script|style|template)$/i.test(holder.tagName)) return false
  for (const one of outwards(holder)) {
    if (isHistory(one)) return false
    if (one === part) break
  }
  const box = placeOf(holder)
  return box !== undefined && box.top < floor.top && box.right > floor.left && box.left < floor.right
}

/** A part that scrolls by itself, or that says it is a history or a list. The page's own scrolling is not meant. */
function isHistory(element: Element): boolean {
  return element.matches(histories) || /auto|scroll/.test(getComputedStyle(element).overflowY)
}

/** A history stands between this editor and what heads it: a conversation, not a note under a text. */
export function hasHistory(editor: Element): boolean {
  for (const place of outwards(editor)) {
    if (place.matches('[role=log]') || place.querySelector('[role=log]') !== null) return true
    if ([...place.children].some(child => !child.contains(editor) && scrollsAbove(child, editor))) return true
  }
  return false
}

function scrollsAbove(child: Element, editor: Element): boolean {
  const [box, floor] = [child.getBoundingClientRect(), editor.getBoundingClientRect()]
  const beside = box.right <= floor.left || box.left >= floor.right
  return !beside && box.height > 1 && box.top < floor.top && isHistory(child)
}
