import type { FromApp, FromShield } from '@breakwater/core/cut'
import { apps, originOf } from './apps.ts'
import { counted, counts } from './counts.ts'
import { held, take } from './held.ts'
import { refreshAll } from './refresh.ts'
import { refusal } from './refusal.ts'
import { wipe } from './wipe.ts'

const mark = { breakwater: 'shield', from: 'shield' } as const

async function here(): Promise<FromShield> {
  const { stage, held: kept } = await held()
  const waiting = (await counts()).length
  return {
    ...mark,
    say: 'here',
    setup: kept?.setup.id ?? '',
    locked: stage === 'locked',
    waiting,
    notThem: kept?.notThem ?? [],
  }
}

async function set(setup: unknown, key: string): Promise<FromShield> {
  try {
    await take(setup, key)
  } catch (error) {
    return { ...mark, say: 'refused', why: refusal(error) }
  }
  await refreshAll()
  return here()
}

/**
 * Answers the page of the app, which the bridge script stands in. `undefined` for every page that is not the app:
 * decided here by the origin that the browser vouches for, and only for the page itself, not for a frame.
 */
export async function answerApp(
  message: FromApp,
  sender: chrome.runtime.MessageSender,
): Promise<FromShield | undefined> {
  const origin = sender.frameId === 0 ? originOf(sender.url ?? '') : undefined
  if (origin === undefined || !(await apps()).includes(origin)) return undefined
  switch (message.say) {
    case 'setup':
      return set(message.setup, String(message.key))
    case 'counts':
      return { ...mark, say: 'counts', counts: await counts() }
    case 'counted':
      await counted(message.ids)
      return here()
    case 'wipe':
      await wipe()
      return here()
    case 'hello':
      return here()
  }
}
