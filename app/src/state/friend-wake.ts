/** "Tell me when something comes", on a friend's page: one subscription for the browser, one constant push for a letter. */
import { friendPath, notesCache } from '@breakwater/core/wake'
import {
  askForNotifications,
  leave,
  NoPushService,
  NoWorker,
  pushSupport,
  subscribe,
  unsubscribe,
} from '../device/push.ts'
import { registerServiceWorker } from '../device/service-worker.ts'
import { words } from '../messages/catalogue.ts'
import { askings, inUtc, setWakeWish } from './friend-page.ts'
import { friendPost, relayClient } from './friend-post.ts'
import type { Asking } from './friend-rows.ts'
import { orTrouble } from './friend-troubles.ts'
import { InTurn } from './in-turn.ts'
import { notesLeft } from './wakes-notes.ts'

/** For each friend: an end must not be overtaken by a beginning. */
const telling = new InTurn()

/** Whether this browser can be told anything while the page is closed. */
export function canWake(): boolean {
  return pushSupport() !== 'none' && pushSupport() !== 'homeScreen'
}

export type WakeAnswer = 'done' | 'refused' | 'failed'

/** Call it with a tap: it may show the browser's own question. */
export async function setWake(row: Asking, on: boolean): Promise<WakeAnswer> {
  if (on && (await askForNotifications()) !== 'granted') return 'refused'
  return telling.do(row.id, async () => ((await (on ? begin(row) : end(row))) ? 'done' : 'failed'))
}

async function begin(row: Asking): Promise<boolean> {
  if (!(await tellRelay(row))) return false
  await leave(notesCache, friendPath, { text: words('friend')('wake.note'), path: '/friend' })
  await setWakeWish(row.id, true)
  return true
}

async function end(row: Asking): Promise<boolean> {
  const trouble = await orTrouble(() => friendPost().wake(row.secrets, {}))
  if (trouble !== undefined && trouble !== 'over') return false
  await setWakeWish(row.id, false)
  await tidyWakes()
  return true
}

/** At each opening: the browser may have changed its address for pushes, and an end may have left the line behind. */
export async function renewWakes(): Promise<void> {
  for (const row of askings.value) await renewWake(row)
  if (pushSupport() === 'granted') await tidyWakes()
}

/** Tells the relay where and when this friend may be woken: also after the hours changed. */
export async function renewWake(row: Asking): Promise<void> {
  await telling.do(row.id, async () => {
    const wished = askings.value.find(({ id }) => id === row.id)?.wake
    if (wished) await tellRelay(row)
  })
}

async function tellRelay(row: Asking): Promise<boolean> {
  try {
    await registerServiceWorker(() => undefined)
    const subscription = await subscribe(await relayClient().pushKey())
    const trouble = await orTrouble(() =>
      friendPost().wake(row.secrets, { subscription, ...inUtc(row.quiet) }),
    )
    return trouble === undefined
  } catch (failure) {
    if (failure instanceof NoWorker || failure instanceof NoPushService) return false
    throw failure
  }
}

/** When nobody here is to be woken for any more, the line for it goes, and the subscription with it unless a person's own wakes use it. */
export async function tidyWakes(): Promise<void> {
  if (askings.value.some(({ wake }) => wake) || !canWake()) return
  await leave(notesCache, friendPath, undefined)
  if ((await notesLeft()) === undefined) await unsubscribe()
}
