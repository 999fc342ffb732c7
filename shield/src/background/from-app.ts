import type { FromApp, FromShield } from '@breakwater/core/cut'
import { apps, originOf } from './apps.ts'
import { counted, counts } from './counts.ts'
import { held } from './held.ts'
import { waits } from './passage.ts'
import { refreshAll } from './refresh.ts'
import { refusal } from './refusal.ts'
import { status } from './status.ts'
import { takeSetup } from './take-setup.ts'
import { wipe } from './wipe.ts'

type Here = Extract<FromShield, { say: 'here' }>

const mark = { breakwater: 'shield', from: 'shield' } as const

async function here(): Promise<Here> {
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

async function set(
  { setup, key, weaker = false, code }: Extract<FromApp, { say: 'setup' }>,
  now: number,
): Promise<FromShield> {
  try {
    const isAll = await takeSetup(setup, { wait: weaker === true, code }, now, String(key))
    await refreshAll()
    return isAll ? here() : waiting(now)
  } catch (error) {
    return { ...mark, say: 'refused', why: refusal(error) }
  }
}

/** What was asked for, or a part of it, has to wait. */
async function waiting(now: number): Promise<FromShield> {
  const stands = await waits((await status(now)).setup, now)
  return { ...(await here()), ...(stands && { waits: stands }) }
}

async function empty({ all, code }: Extract<FromApp, { say: 'wipe' }>, now: number): Promise<FromShield> {
  return (await wipe(all === true, now, code)) ? here() : waiting(now)
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
  const now = Date.now()
  switch (message.say) {
    case 'setup':
      return set(message, now)
    case 'counts':
      return { ...mark, say: 'counts', counts: await counts() }
    case 'counted':
      await counted(message.ids)
      return here()
    case 'wipe':
      return empty(message, now)
    case 'hello':
      return here()
  }
}
