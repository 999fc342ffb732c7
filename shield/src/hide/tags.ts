/** Which elements stand in a line of words, and which are never read. */

/** Text flows through these: a name may begin in one and end in the next. */
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
)

/** No words for a reader; or words that the person is writing, which are never put away. */
const unread = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT IFRAME OBJECT CANVAS HEAD'.split(' '))

/** A search marks what was looked for, also in the middle of a word. */
const emphasis = new Set(['MARK', 'EM', 'B', 'STRONG'])

export const isInline = (element: Element): boolean => inline.has(element.tagName)

export const isEmphasis = (element: Element): boolean => emphasis.has(element.tagName)

/** Where somebody writes; what is set into it as one piece, as a mention is, is written too. */
const editor = '[contenteditable]:not([contenteditable="false" i])'

/** Scripts, fields, and everything that is being written at this moment. */
export const isUnread = (element: Element): boolean =>
  unread.has(element.tagName) || (element.hasAttribute('contenteditable') && element.matches(editor))

/** Whether this stands in what is being written: a change in it is told without what is around it. */
export function isWritten(element: Element): boolean {
  if (element.closest(editor) !== null || element.ownerDocument.designMode === 'on') return true
  const root = element.getRootNode()
  return isShadowRoot(root) && isWritten(root.host)
}

export const isElement = (node: Node): node is Element => node.nodeType === 1

export const isText = (node: Node): node is Text => node.nodeType === 3

export const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node

/** Something with elements in it, which can be searched. Counted: a child that is asked for has to be made known to us. */
export const isParent = (node: Node): node is Element | ShadowRoot =>
  (isElement(node) || isShadowRoot(node)) && node.childElementCount > 0
