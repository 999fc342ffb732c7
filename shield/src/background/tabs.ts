import type { Tell } from '../wire.ts'
import { type InMemory, inMemory } from './kept.ts'

const changed: Tell = { tell: 'changed' }

/** Tells every page that has our script to ask again. Pages without it cannot answer, and need not. */
export async function tellAll(): Promise<void> {
  const tabs = await chrome.tabs.query({})
  const told = tabs.map(
    ({ id }) => id !== undefined && chrome.tabs.sendMessage(id, changed).catch(() => undefined),
  )
  await Promise.all(told)
}

const sum = (frames: Readonly<Record<string, number>> = {}) =>
  Object.values(frames).reduce((all, one) => all + one, 0)

/** How many things are put away in a tab, in all of its frames. */
export const hidIn = async (tab: number): Promise<number> => sum((await inMemory.get('hid'))?.[tab])

async function badge(tab: number): Promise<void> {
  const many = await hidIn(tab)
  // A tab that was closed meanwhile has no badge.
  await chrome.action
    .setBadgeText({ tabId: tab, text: many === 0 ? '' : String(many) })
    .catch(() => undefined)
}

type Hid = NonNullable<InMemory['hid']>

/** A tab with nothing put away in it leaves no trace: after a wipe pages still tell that nothing is. */
function withSome(all: Hid): Hid | undefined {
  const some = Object.entries(all).filter(([, frames]) => sum(frames) > 0)
  return some.length === 0 ? undefined : Object.fromEntries(some)
}

/** A frame says how much is put away in it. */
export async function hid(tab: number, frame: number, many: number): Promise<void> {
  await inMemory.change('hid', (all = {}) => withSome({ ...all, [tab]: { ...all[tab], [frame]: many } }))
  await badge(tab)
}

/** Another page came into the tab, or the tab is gone. */
export const forgetTab = (tab: number): Promise<void> =>
  inMemory.change('hid', (all = {}) => withSome({ ...all, [tab]: {} }))

/** The pause in front of what a tab was going to open. */
export async function pauseTab(tab: number, why: string, address: string): Promise<void> {
  await chrome.tabs.update(tab, { url: `${chrome.runtime.getURL('/pause.html')}#${why}:${address}` })
}

/** The icon and the words over it, in the toolbar: all of it that can be changed after building. */
export async function wear(wished: boolean): Promise<void> {
  const neutralName = chrome.i18n.getMessage('ext_name_neutral')
  const neutral = wished || chrome.runtime.getManifest().name === neutralName
  const icon = neutral ? 'notes' : 'breakwater'
  await chrome.action.setIcon({ path: { 192: `/icons/${icon}-192.png`, 512: `/icons/${icon}-512.png` } })
  await chrome.action.setTitle({ title: neutral ? neutralName : chrome.i18n.getMessage('ext_name') })
  await chrome.action.setBadgeBackgroundColor({ color: neutral ? '#5f6368' : '#1f5566' })
}
