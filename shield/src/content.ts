import { startGuards } from './guard/start.ts'
import { coverPage } from './hide/cover.ts'
import { startHiding } from './hide/start.ts'
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

/** The old list goes and the new one comes in one task, so that nothing shows in between. */
function begin(given: Begin): void {
  for (const stop of stops) stop()
  stops = given.armed ? [startHiding(given, ask), startGuards(given, ask)] : []
}

const { lift } = coverPage()
void beginning().then(given => {
  begin(given)
  lift()
})

chrome.runtime.onMessage.addListener((message: Partial<Tell>, sender) => {
  if (sender.id === chrome.runtime.id && message.tell === 'changed') void beginning().then(begin)
})
