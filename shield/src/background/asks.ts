import { hidingSheet, isTokenWord } from '../hide/sheet.ts'
import type { Ask, Begin } from '../wire.ts'
import { apps, originOf } from './apps.ts'
import { count } from './counts.ts'
import { markNotThem } from './held.ts'
import { openUntil } from './one-address.ts'
import { passage, unasked } from './passage.ts'
import { isNeverTouched } from './places.ts'
import { refreshAll } from './refresh.ts'
import { type Status, status } from './status.ts'
import { hid, pauseTab } from './tabs.ts'

type Sender = chrome.runtime.MessageSender

/** The addresses that decide whether a frame is touched: its own, and that of the page around it. */
const placesOf = ({ url, origin, tab }: Sender): string[] => {
  const own = url?.startsWith('http') ? url : origin
  return [own, tab?.url].filter(one => one?.startsWith('http')) as string[]
}

async function mayTouch(sender: Sender, { setup }: Status): Promise<boolean> {
  const places = placesOf(sender)
  const own = await apps()
  const isApp = places.some(place => own.includes(originOf(place) ?? ''))
  return !isApp && places.length > 0 && !places.some(one => isNeverTouched(one, setup?.neverOn ?? []))
}

/** What a script in a page is told: no friend's code, and nothing where nothing is to be done. */
async function begin(sender: Sender): Promise<Begin> {
  const found = await status(Date.now())
  const { setup, armed, goUntil } = found
  if (!setup || !armed || !(await mayTouch(sender, found)))
    return { armed: false, setup: undefined, goUntil: 0, mayMark: true }
  const mayMark = (await passage(setup, found.now, unasked)) === 'free'
  // A program without addresses is open as a whole, or a thread in it could never be reached.
  const until = Math.max(goUntil, openUntil(found, sender.tab?.url ?? sender.url))
  return { armed: true, setup: { ...setup, friendCode: '' }, goUntil: until, mayMark }
}

/** The words of a sheet come from a page's process: anything but letters is refused. */
async function laySheet(away: string, mark: string, { tab, frameId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || !isTokenWord(away) || !isTokenWord(mark)) return false
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] }
  await chrome.scripting.insertCSS({ target, css: hidingSheet({ away, mark }), origin: 'USER' })
  return true
}

/** At night nothing is marked for good from within a page: that would be the way around everything else. */
async function notThem(value: string, now: number): Promise<void> {
  if ((await passage((await status(now)).setup, now, unasked)) !== 'free') return
  await markNotThem(value)
  await refreshAll()
}

/** Answers a script in a page. Only `begin` and `sheet` (whether it lies) have an answer. */
export async function answer(ask: Ask, sender: Sender): Promise<Begin | boolean | undefined> {
  if (ask.ask === 'begin') return begin(sender)
  if (ask.ask === 'sheet') return laySheet(ask.token, ask.mark, sender)
  await hear(ask, sender, Date.now())
  return undefined
}

type Told = Exclude<Ask, { ask: 'begin' | 'sheet' }>

async function hear(ask: Told, sender: Sender, now: number): Promise<void> {
  switch (ask.ask) {
    case 'look':
      return count(ask.sort === 'chance' ? 'chanceLook' : 'soughtLook', now)
    case 'message':
      return count(ask.outcome === 'kept' ? 'messageKept' : 'messageSent', now)
    case 'notThem':
      return notThem(ask.value, now)
    default:
      if (sender.tab?.id !== undefined) await hearAbout(ask, sender.tab.id, sender.frameId ?? 0)
  }
}

async function hearAbout(ask: Told, tab: number, frame: number): Promise<void> {
  if (ask.ask === 'hid') await hid(tab, frame, ask.count)
  if (ask.ask === 'pause') await pauseTab(tab, ask.why, ask.address)
}
