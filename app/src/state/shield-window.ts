/** The extension is asked by messages within the window of the app; no other page and no other origin hears of it. */
import type { FromApp, FromShield } from '@breakwater/core/cut'
import { askOwnWindow } from '../device/own-window.ts'

type Say<Message> = Message extends object ? Omit<Message, 'breakwater' | 'from'> : never

/** A browser that just started wakes the extension first. */
const patience = 2000

/** One question after the other: two answers may look alike. */
let last: Promise<unknown> = Promise.resolve()

/** Says this to the extension. Undefined when none answers: it is not here, or it does not know this app. */
export function askShield(say: Say<FromApp>): Promise<FromShield | undefined> {
  const answer = last.then(() =>
    askOwnWindow({ breakwater: 'shield', from: 'app', ...say }, answersTo(say.say), patience),
  )
  last = answer.catch(() => undefined)
  return answer
}

const answers: Readonly<Record<FromApp['say'], FromShield['say']>> = {
  hello: 'here',
  setup: 'here',
  counts: 'counts',
  counted: 'here',
  wipe: 'here',
}

function answersTo(say: FromApp['say']) {
  return (data: unknown): data is FromShield => {
    if (typeof data !== 'object' || data === null) return false
    const { breakwater, from, say: said } = data as Partial<FromShield>
    return breakwater === 'shield' && from === 'shield' && (said === answers[say] || said === 'refused')
  }
}
