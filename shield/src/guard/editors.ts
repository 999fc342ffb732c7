import { isEnter } from './ears.ts'
import { isRecipientField } from './recipients.ts'
import { isSearchField } from './search-fields.ts'
import { above, nearestIn, outwards } from './tree.ts'

const boxes = 'textarea,[contenteditable]:not([contenteditable=false]),[role=textbox]'
const lines = 'input:not([type]),input[type=text]'
/** A field of one line is for messages only where it says so: others take names, places, tags. */
const messaging =
  /messag|chat|reply|comment|write|say something|nachricht|antwort|schreib|mensaje|mensagem|escrib|escrev|messaggio|scriv|écri|répon|bericht|skriv|viesti|wiadomoś|napisz|zpráv|üzenet|mesaj|mesaĝ|сообщени|повідомл|μήνυμα|رسالة|הודעה|消息|訊息|メッセージ|메시지|संदेश|ข้อความ|tin nhắn/iu

const says = (element: Element) =>
  ['aria-label', 'placeholder', 'name', 'data-placeholder', 'aria-placeholder']
    .map(name => element.getAttribute(name) ?? '')
    .join(' ')

/** Where a message is written: not a search, not a list of recipients. */
function isEditor(element: Element): boolean {
  if (isSearchField(element) || isRecipientField(element)) return false
  return element.matches(boxes) || (element.matches(lines) && messaging.test(says(element)))
}

/** The editor that this element is, or stands in. */
export function editorAround(element: Element): Element | undefined {
  let found: Element | undefined
  for (const one of outwards(element)) if (isEditor(one)) found = one
  return found
}

/** The editor that a control sends from: the nearest part that holds both, the one written in last where there are several. */
export function editorNear(control: Element, last: Element | undefined): Element | undefined {
  for (let place = above(control); place !== undefined; place = above(place)) {
    if (last?.isConnected && place.contains(last)) return last
    const editor = editorsIn(place)[0]
    if (editor !== undefined) return editor
  }
  return undefined
}

/** Everything in a part of the page that messages are written in, frames of editors included. */
export function editorsIn(place: Element): Element[] {
  return nearestIn(place, `${boxes},${lines},iframe`).filter(one =>
    one instanceof HTMLIFrameElement ? holdsEditor(one) : isEditor(one),
  )
}

/** A frame that is still loading has no body, and one of another origin no document. */
function holdsEditor({ contentDocument }: HTMLIFrameElement): boolean {
  return contentDocument?.body?.isContentEditable === true || contentDocument?.designMode === 'on'
}

/**
 * Whether this key sends: Ctrl or Command and Enter anywhere; Enter alone in a chat, where the field is low and not part
 * of a form that the browser itself would send, in which Enter begins a line.
 */
export function sendsByKey(event: Event, editor: Element): boolean {
  if (!isEnter(event)) return false
  if (event.ctrlKey || event.metaKey) return true
  return isLow(editor) && !isOfClassicForm(editor)
}

const isLow = (editor: Element) => editor.getBoundingClientRect().height <= innerHeight * 0.4

/** One line sends its form on Enter; more lines take it as a new line. */
function isOfClassicForm(editor: Element): boolean {
  return (
    editor instanceof HTMLTextAreaElement && editor.form?.getAttribute('method')?.toLowerCase() === 'post'
  )
}

/** A low field with nobody to fill in: what is written here goes to the one whose name stands above it. */
export const isChatEditor = (editor: Element): boolean => isLow(editor) && !isOfClassicForm(editor)
