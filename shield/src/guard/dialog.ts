import { dialogStyle } from './dialog-style.ts'

/** Everything that the dialog says, and how long one waits in it. */
export interface Question {
  readonly title: string
  readonly words: string
  readonly leave: string
  readonly keep: string
  readonly go: string
  readonly goNote: string
  readonly waiting: (seconds: number) => string
  readonly ready: string
  readonly seconds: number
}

export type Way = 'leave' | 'keep' | 'go'

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  id = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)
  made.textContent = text
  if (id !== '') made.id = id
  return made
}

/**
 * The one dialog that stands over a page, in a closed shadow root, which the page cannot read or press. Escape means
 * leaving. Calls `then` once and is gone; returns what takes it away unanswered.
 */
export function openDialog(question: Question, then: (way: Way) => void): () => void {
  const host = element('div')
  host.style.setProperty('all', 'initial', 'important')
  const root = host.attachShadow({ mode: 'closed' })
  const { dialog, go } = draw(question, way => close(way))
  let timer: ReturnType<typeof setInterval> | undefined
  const close = (way?: Way) => {
    clearInterval(timer)
    host.remove()
    if (way !== undefined) then(way)
  }
  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    close('leave')
  })
  keepFromPage(host)
  dialogStyle(root)
  root.append(dialog)
  document.documentElement.append(host)
  dialog.showModal()
  timer = countDown(question, go)
  return () => close()
}

function draw(
  question: Question,
  answer: (way: Way) => void,
): { dialog: HTMLDialogElement; go: HTMLButtonElement } {
  const dialog = element('dialog')
  dialog.setAttribute('aria-labelledby', 'title')
  dialog.setAttribute('aria-describedby', 'words')
  dialog.dir = /^(ar|fa|he|ur|yi)/.test(chrome.i18n.getUILanguage()) ? 'rtl' : 'ltr'
  dialog.lang = chrome.i18n.getUILanguage()
  const button = (way: Way, text: string) => {
    const made = element('button', text, way)
    made.type = 'button'
    // A page can make up events, but not real ones.
    made.addEventListener('click', event => {
      if (event.isTrusted && made.ariaDisabled !== 'true') answer(way)
    })
    return made
  }
  const leave = button('leave', question.leave)
  leave.autofocus = true
  const go = button('go', question.go)
  go.setAttribute('aria-describedby', 'note')
  const state = element('p', '', 'state')
  state.setAttribute('role', 'status')
  const last = element('div', '', 'last')
  last.append(go, element('p', question.goNote, 'note'), state)
  dialog.append(element('h1', question.title, 'title'), element('p', question.words, 'words'), leave)
  dialog.append(button('keep', question.keep), last)
  return { dialog, go }
}

/** Shows the seconds on the button; says aloud only when the wait is over. */
function countDown(question: Question, go: HTMLButtonElement): ReturnType<typeof setInterval> {
  const end = Date.now() + question.seconds * 1000
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000)
    go.ariaDisabled = String(left > 0)
    go.textContent = left > 0 ? question.waiting(left) : question.go
    if (left > 0) return
    clearInterval(timer)
    const state = go.parentElement?.querySelector('#state')
    if (state) state.textContent = question.ready
  }
  const timer = setInterval(tick, 250)
  tick()
  return timer
}

/** Keys and presses in the dialog are none of the page's business: it may have shortcuts on them. */
function keepFromPage(host: HTMLElement): void {
  for (const kind of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'focusin'])
    host.addEventListener(kind, event => event.stopPropagation())
}
