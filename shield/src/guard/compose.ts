import { type Addressee, addresseeOf } from './addressee.ts'
import type { Case } from './case.ts'
import { type Ear, isPress, stop } from './ears.ts'
import { editorAround, editorNear, editorsIn, sendsByKey } from './editors.ts'
import { sendControl } from './send-control.ts'
import { askBeforeSending } from './send-question.ts'
import { targetOf } from './tree.ts'

/** How long one may send to the same thread after the wait, in milliseconds. Long enough to press the button again. */
const leaveFor = 2 * 60_000

interface Leave {
  readonly key: string
  readonly until: number
  counted: boolean
}

/** Asks before a message to them goes out. The draft stays as it is; the person presses send themselves, or does not. */
export function guardMessages(about: Case): Ear & { stop(): void } {
  let lastEditor: Element | undefined
  let leave: Leave | undefined
  let question: (() => void) | undefined

  const mayPass = ({ key }: { key: string }, event: Event) => {
    if (leave === undefined || leave.key !== key || Date.now() > leave.until) return false
    if (!leave.counted && event.type !== 'pointerdown' && event.type !== 'touchstart') {
      leave.counted = true
      about.say({ ask: 'message', outcome: 'sent' })
    }
    return true
  }

  const ask = (editor: Element, key: string) => {
    question ??= askBeforeSending(about, editor, outcome => {
      question = undefined
      if (outcome === 'kept') about.say({ ask: 'message', outcome })
      else leave = { key, until: Date.now() + leaveFor, counted: false }
    })
  }

  return {
    hears: event => {
      const editor = sendingFrom(event, lastEditor)
      if (event.type === 'keydown' || isPress(event)) lastEditor = editorAt(event) ?? lastEditor
      if (editor === undefined) return
      const whom: Addressee = addresseeOf(editor, about)
      if (!whom.them || mayPass(whom, event)) return
      stop(event)
      if (!isPress(event) || event.type === 'click') ask(editor, whom.key)
    },
    stop: () => question?.(),
  }
}

function editorAt(event: Event): Element | undefined {
  const target = targetOf(event)
  return target === undefined ? undefined : editorAround(target)
}

/** The editor that this event would send from, if it would send at all. */
function sendingFrom(event: Event, last: Element | undefined): Element | undefined {
  const target = targetOf(event)
  if (target === undefined) return undefined
  if (event.type === 'submit') return formEditor(event, target)
  if (event.type === 'keydown' || event.type === 'keypress') {
    const editor = editorAround(target)
    return editor !== undefined && sendsByKey(event, editor) ? editor : undefined
  }
  const control = isPress(event) ? sendControl(target) : undefined
  return control === undefined ? undefined : editorNear(control, last)
}

/** Forms of several buttons also preview and discard: only a button that does not send lets its form through. */
function formEditor(event: Event, form: Element): Element | undefined {
  const submitter = event instanceof SubmitEvent ? event.submitter : null
  if (submitter !== null && sendControl(submitter) === undefined && hasSendControl(form)) return undefined
  return editorsIn(form)[0]
}

const hasSendControl = (form: Element) =>
  [...form.querySelectorAll('button,input')].some(control => sendControl(control) !== undefined)
