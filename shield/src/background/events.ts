import { countBypass } from './counts.ts'
import { held } from './held.ts'
import { inMemory, onDisk } from './kept.ts'
import { pauseAgain } from './navigation.ts'
import { refresh, refreshAll } from './refresh.ts'
import { status } from './status.ts'
import { forgetTab } from './tabs.ts'

/** Once after a start of the browser: what is locked hides nothing, and that is said rather than found out. */
async function showUnlock(): Promise<void> {
  const { stage } = await held()
  if (stage !== 'locked' || (await onDisk.get('off')) !== undefined || (await inMemory.get('unlockShown')))
    return
  await inMemory.put('unlockShown', true)
  await chrome.tabs.create({ url: chrome.runtime.getURL('/unlock.html') })
}

async function sitesTaken(): Promise<void> {
  const now = Date.now()
  if ((await status(now)).armed) await countBypass(now)
  await refreshAll()
}

/** Nobody waits for these; what fails in one is tried again with the next. */
const quietly = (work: Promise<unknown>): void => {
  work.catch(() => undefined)
}

/** Listens, at once when the background wakes up: a listener that is added later misses what woke it. */
export function watchBrowser(): void {
  // Not only at the start of the browser: an extension that was replaced or was loaded late has lost its key too.
  quietly(showUnlock())
  chrome.runtime.onInstalled.addListener(() => quietly(refreshAll()))
  chrome.runtime.onStartup.addListener(() => quietly(refreshAll()))
  chrome.alarms.onAlarm.addListener(() => quietly(refresh()))
  chrome.permissions.onAdded.addListener(() => quietly(refreshAll()))
  chrome.permissions.onRemoved.addListener(() => quietly(sitesTaken()))
  chrome.tabs.onRemoved.addListener(tab => quietly(forgetTab(tab)))
  chrome.webNavigation.onCommitted.addListener(at => {
    if (at.frameId !== 0) return
    quietly(forgetTab(at.tabId))
    quietly(pauseAgain(at.tabId, at.url))
  })
  chrome.webNavigation.onHistoryStateUpdated.addListener(at => {
    if (at.frameId === 0) quietly(pauseAgain(at.tabId, at.url))
  })
  chrome.webNavigation.onReferenceFragmentUpdated.addListener(at => {
    if (at.frameId === 0) quietly(pauseAgain(at.tabId, at.url))
  })
}
