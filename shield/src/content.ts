import { compileMatcher } from './cut.ts'
import { startGuards } from './guard/start.ts'
import { coverPage } from './hide/cover.ts'
import { startHiding } from './hide/start.ts'
import { nextTask } from './next-task.ts'
import type { Ask, Begin, Tell } from './wire.ts'

const nothing: Begin = { armed: false, setup: undefined, goUntil: 0 }

const ask = (a: Ask): Promise<unknown> => chrome.runtime.sendMessage(a)

const isBegin = (answer: unknown): answer is Begin =>
  typeof answer === 'object' && answer !== null && 'armed' in answer && 'setup' in answer

/** What the background says; nothing to do when it does not answer. */
async function beginning(): Promise<Begin> {
  const answer = await ask({ ask: 'begin' }).catch(() => undefined)
  return isBegin(answer) ? answer : nothing
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
  const { armed, setup } = given
  if (mine !== asked) return
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
