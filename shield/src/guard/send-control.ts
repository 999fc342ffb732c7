import { marksSend, saysSend } from './send-words.ts'
import { outwards, wordsOf } from './tree.ts'

const controls =
  'button,[role=button],[role=menuitem],input[type=submit],input[type=button],input[type=image],a'

/** The control under a press that sends, if it is one: by its words, else by its names, else by being a form's own. */
export function sendControl(target: Element): Element | undefined {
  for (const one of outwards(target)) if (one.matches(controls)) return sends(one) ? one : undefined
  return undefined
}

function sends(control: Element): boolean {
  const labels = ['aria-label', 'title', 'data-tooltip', 'alt', 'value'].map(
    name => control.getAttribute(name) ?? '',
  )
  if ([...labels, wordsOf(control).replace(/\uE000/g, ' ')].some(saysSend)) return true
  const names = ['class', 'id', 'name', 'data-testid', 'data-icon'].map(
    name => control.getAttribute(name) ?? '',
  )
  const inner = control.querySelector('[data-icon],[data-testid]')
  return [...names, inner?.getAttribute('data-icon') ?? '', inner?.getAttribute('data-testid') ?? ''].some(
    marksSend,
  )
}
