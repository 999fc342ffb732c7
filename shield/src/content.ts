import { compileMatcher } from './cut.ts'
import { startGuards } from './guard/start.ts'
import { coverPage } from './hide/cover.ts'
import { startHiding } from './hide/start.ts'
import { nextTask } from './next-task.ts'
import type { Ask, Begin, Tell } from './wire.ts'

const nothing: Begin = { armed: false, setup: undefined, goUntil: 0, mayMark: true }

const ask = (a: Ask): Promise<unknown> => chrome.runtime.sendMessage(a)

/** Without a setup: what is undefined is left out on its way between the two. */
const isBegin = (answer: unknown): answer is Begin =>
  typeof answer === 'object' && answer !== null && 'armed' in answer

/**
 * What the background says. It is asked twice: the browser may have put it to sleep in the middle of the first answer.
 * After that there is nothing to do, but to leave as it is what is put away already.
 */
async function beginning(): Promise<Begin | undefined> {
  for (let time = 0; time < 2; time++) {
    const answer = await ask({ ask: 'begin' }).catch(() => undefined)
    if (isBegin(answer)) return answer
  }
  return stops.length > 0 ? undefined : nothing
}

let stops: readonly (() => void)[] = []
let asked = 0

/**
 * Asks what is to be hidden and begins with it. The list is compiled in a task of its own; then the old one goes and the
 * new one comes in one task, so that nothing shows in between. Of two questions at once the later one counts.
 */
async function renew(): Promise<void> {
  const mine = ++asked
  const given = await beginning()
  if (mine !== asked || given === undefined) return
  const { armed, setup } = given
  answered()
  const matcher = armed && setup !== undefined ? compileMatcher(setup.people) : undefined
  if (matcher !== undefined) await nextTask()
  if (mine !== asked) return
  for (const stop of stops) stop()
  stops = matcher === undefined ? [] : [startHiding(given, ask, matcher), startGuards(given, ask, matcher)]
  lift()
}

const { answered, lift } = coverPage()
void renew().catch(lift)

chrome.runtime.onMessage.addListener((message: Partial<Tell>, sender) => {
  if (sender.id === chrome.runtime.id && message.tell === 'changed') void renew().catch(lift)
})
