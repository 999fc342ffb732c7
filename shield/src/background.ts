import type { FromApp } from '@breakwater/core/cut'
import { answer } from './background/asks.ts'
import { watchBrowser } from './background/events.ts'
import { answerApp } from './background/from-app.ts'
import { answerPage } from './background/page-asks.ts'
import type { PageAsk } from './own.ts'
import type { Ask } from './wire.ts'

type Sender = chrome.runtime.MessageSender

/** Our own page, and not in a frame that somebody put around it. */
const isOwnPage = ({ url, frameId }: Sender) =>
  url?.startsWith(chrome.runtime.getURL('/')) === true && (frameId ?? 0) === 0

function reply(message: unknown, sender: Sender): Promise<unknown> | undefined {
  if (sender.id !== chrome.runtime.id || typeof message !== 'object' || message === null) return undefined
  if ('page' in message) return isOwnPage(sender) ? answerPage(message as PageAsk, sender.tab?.id) : undefined
  if (sender.tab === undefined) return undefined
  if ('breakwater' in message) return answerApp(message as FromApp, sender)
  return 'ask' in message ? answer(message as Ask, sender) : undefined
}

chrome.runtime.onMessage.addListener((message: unknown, sender, send) => {
  const answered = reply(message, sender)
  if (answered === undefined) return false
  answered.then(send, error => {
    // Who asked sees that there is no answer; what went wrong stands in the browser's own list of errors.
    send(undefined)
    throw error
  })
  return true
})

watchBrowser()
